package dev.daymark.installer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ConstantPoolSharingOption;
import java.lang.classfile.ClassFile.StackMapsOption;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.MethodModel;
import java.lang.classfile.MethodTransform;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/**
 * Brings classes in the format of Java 5, which the virtual machine does not remember, to that of
 * Java 8: the same code with a stack map. picocli is made for Java 5, and a command is slow to
 * start without this.
 */
final class NewerClasses {

  private final JarFile jar;
  private final ClassFile format;

  NewerClasses(JarFile jar) {
    this.jar = jar;
    this.format =
        ClassFile.of(
            StackMapsOption.GENERATE_STACK_MAPS,
            ConstantPoolSharingOption.NEW_POOL,
            ClassFile.ClassHierarchyResolverOption.of(
                ClassHierarchyResolver.ofResourceParsing(
                        description -> open(description.descriptorString()))
                    .orElse(ClassHierarchyResolver.defaultResolver())));
  }

  /** The entry's content, newer if it was an old class. */
  byte[] of(JarEntry entry) throws IOException {
    byte[] content = jar.getInputStream(entry).readAllBytes();
    if (!entry.getName().endsWith(".class") || entry.getName().startsWith("META-INF/")) {
      return content;
    }
    boolean old = content[7] < ClassFile.JAVA_6_VERSION;
    try {
      return old ? renewed(content) : content;
    } catch (IllegalArgumentException unknownType) {
      // It uses a library that is not there, so that it is never loaded here anyway.
      return content;
    }
  }

  private byte[] renewed(byte[] content) {
    ClassModel model = format.parse(content);
    return format.transformClass(
        model,
        (builder, element) -> {
          if (element instanceof ClassFileVersion) {
            builder.withVersion(ClassFile.JAVA_8_VERSION, 0);
          } else if (element instanceof MethodModel method) {
            // Written anew, instruction by instruction: code that is copied gets no stack map.
            builder.transformMethod(method, MethodTransform.transformingCode(CodeBuilder::with));
          } else {
            builder.with(element);
          }
        });
  }

  private InputStream open(String descriptor) {
    JarEntry entry = jar.getJarEntry(descriptor.substring(1, descriptor.length() - 1) + ".class");
    try {
      return entry == null ? null : jar.getInputStream(entry);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
