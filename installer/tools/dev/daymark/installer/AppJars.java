package dev.daymark.installer;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The jars of the class path as they are packed: stored instead of compressed, since the package is
 * compressed as a whole, and without what people have no use for.
 */
record AppJars(Path lib, Instant date) {

  /** Copies them into a directory. */
  void packInto(Path directory) throws IOException {
    Trees.fresh(directory);
    try (var jars = Files.newDirectoryStream(lib, "*.jar")) {
      for (Path jar : jars) {
        String name = jar.getFileName().toString();
        // The fake Google is for tests and for the demonstration in the source tree.
        if (!name.endsWith("-tests.jar")) {
          pack(jar, directory.resolve(name));
        }
      }
    }
  }

  private void pack(Path from, Path to) throws IOException {
    try (JarFile jar = new JarFile(from.toFile());
        OutputStream file = Files.newOutputStream(to);
        ZipOutputStream out = new ZipOutputStream(file)) {
      List<JarEntry> entries =
          jar.stream()
              .filter(entry -> !entry.isDirectory() && isOfUse(entry.getName()))
              .sorted(Comparator.comparing(AppJars::rank).thenComparing(JarEntry::getName))
              .toList();
      NewerClasses newer = new NewerClasses(jar);
      for (JarEntry entry : entries) {
        byte[] content = newer.of(entry);
        if (isSheet(jar, entry)) {
          byte[] binary = BinarySheets.of(entry.getName(), content);
          String name = BinarySheets.name(entry.getName());
          out.putNextEntry(stored(name, binary));
          out.write(binary);
          out.closeEntry();
        }
        out.putNextEntry(stored(entry.getName(), content));
        out.write(content);
        out.closeEntry();
      }
    }
  }

  private static boolean isSheet(JarFile jar, JarEntry entry) {
    String name = entry.getName();
    return name.endsWith(".css") && jar.getEntry(BinarySheets.name(name)) == null;
  }

  /** A manifest has to come first. */
  private static int rank(JarEntry entry) {
    return entry.getName().equals(JarFile.MANIFEST_NAME) ? 0 : 1;
  }

  private ZipEntry stored(String name, byte[] content) {
    CRC32 sum = new CRC32();
    sum.update(content);
    ZipEntry entry = new ZipEntry(name);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(content.length);
    entry.setCrc(sum.getValue());
    entry.setTime(date.toEpochMilli());
    return entry;
  }

  /** JNA brings its library for twenty systems; only this one's is needed here. */
  private static boolean isOfUse(String name) {
    String prefix = "com/sun/jna/";
    if (!name.startsWith(prefix) || !name.matches(".*\\.(so|dll|jnilib|a)$")) {
      return true;
    }
    return name.startsWith(prefix + jnaPlatform() + "/");
  }

  private static String jnaPlatform() {
    String os = System.getProperty("os.name").toLowerCase(java.util.Locale.ROOT);
    String machine = System.getProperty("os.arch").equals("aarch64") ? "aarch64" : "x86-64";
    if (os.contains("win")) {
      return "win32-" + machine;
    }
    return (os.contains("mac") ? "darwin-" : "linux-") + machine;
  }
}
