package dev.daymark.installer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/**
 * A Java runtime with no more than Daymark needs, and JavaFX in it as modules with their native
 * libraries beside Java's own, so that nothing is unpacked into a person's home at the first start.
 */
record RuntimeImage(Path javafxJars, Path work) {

  /**
   * What the libraries use, as {@code jdeps} lists it. The locale data are for dates and weekdays
   * as people write them; H2 asks for java.management, the keyring's D-Bus for jdk.security.auth,
   * JavaFX for java.desktop. The flight recorder is left out: wherever it is, JDBI registers an
   * event with it, which took 50 ms of every start.
   */
  private static final List<String> MODULES =
      List.of(
          "java.base",
          "java.desktop",
          "java.logging",
          "java.management",
          "java.naming",
          "java.sql",
          "java.xml",
          "jdk.httpserver",
          "jdk.localedata",
          "jdk.net",
          "jdk.security.auth",
          "jdk.unsupported",
          "javafx.controls");

  /** Makes it, uncompressed: a package compresses better than its parts do. */
  Path make() throws IOException, InterruptedException {
    Path modules = Trees.fresh(work.resolve("jmods"));
    try (var jars = Files.newDirectoryStream(javafxJars, "*.jar")) {
      for (Path jar : jars) {
        module(jar, modules);
      }
    }
    Path image = work.resolve("runtime");
    Trees.fresh(image);
    Files.delete(image);
    Tool.jdk(
        "jlink",
        List.of(
            "--module-path",
            modules.toString(),
            "--add-modules",
            String.join(",", MODULES),
            "--strip-debug",
            "--no-header-files",
            "--no-man-pages",
            "--compress",
            "zip-0",
            "--output",
            image.toString()));
    return image;
  }

  private void module(Path jar, Path modules) throws IOException, InterruptedException {
    String name = jar.getFileName().toString().replaceFirst("-(\\d.*)\\.jar$", "");
    Path classes = Trees.fresh(work.resolve("module").resolve("classes"));
    Path libraries = Trees.fresh(work.resolve("module").resolve("lib"));
    try (JarFile file = new JarFile(jar.toFile())) {
      for (JarEntry entry : file.stream().filter(e -> !e.isDirectory()).toList()) {
        String path = entry.getName();
        if (!path.startsWith("META-INF/") && !path.endsWith(".jar")) {
          Path target = (isLibrary(path) ? libraries : classes).resolve(path);
          Files.createDirectories(target.getParent());
          try (InputStream content = file.getInputStream(entry)) {
            Files.copy(content, target, StandardCopyOption.REPLACE_EXISTING);
          }
        }
      }
    }
    Tool.jdk(
        "jmod",
        List.of(
            "create",
            "--class-path",
            classes.toString(),
            "--libs",
            libraries.toString(),
            modules.resolve(name.replace('-', '.') + ".jmod").toString()));
  }

  private static boolean isLibrary(String path) {
    return path.endsWith(".so") || path.endsWith(".dll") || path.endsWith(".dylib");
  }
}
