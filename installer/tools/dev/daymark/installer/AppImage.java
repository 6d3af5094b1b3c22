package dev.daymark.installer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What jpackage calls an application image: launchers, their configuration, jars and a runtime. */
record AppImage(Path root) {

  private static final String OS = System.getProperty("os.name").toLowerCase(Locale.ROOT);

  /**
   * How one launcher starts the virtual machine.
   *
   * @param classPath with absolute paths, in the launcher's order
   * @param options with absolute paths
   */
  record Launcher(Path directory, String classPath, List<String> options) {

    private static final String CACHE = "-XX:AOTCache=";

    /** The file the launcher reads what is remembered from. */
    Path cache() {
      return options.stream()
          .filter(option -> option.startsWith(CACHE))
          .map(option -> Path.of(option.substring(CACHE.length())))
          .findFirst()
          .orElseThrow();
    }

    /**
     * The whole command in a shell script, up to the main class.
     *
     * @param app how the script names the directory with the jars
     * @param java how it names the program
     */
    String shell(String java, String app) {
      String words = String.join(" ", options) + " -cp " + classPath;
      return java + " " + words.replace(directory.toString(), app) + " dev.daymark.app.Main";
    }

    /** The same with options that not every system knows. */
    Launcher with(List<String> further) {
      List<String> all = new ArrayList<>(options);
      all.addAll(further);
      return new Launcher(directory, classPath, all);
    }

    List<String> optionsWithoutCache() {
      return options.stream().filter(option -> !option.startsWith(CACHE)).toList();
    }
  }

  private static boolean isWindows() {
    return OS.contains("win");
  }

  private static boolean isMac() {
    return OS.contains("mac");
  }

  private Path contents() {
    return isMac() ? root.resolve("Contents") : root;
  }

  /** Where jars and configuration are; {@code $APPDIR} in options. */
  Path app() {
    return contents().resolve(isMac() || isWindows() ? "app" : "lib/app");
  }

  Path runtime() {
    if (isMac()) {
      return contents().resolve("runtime/Contents/Home");
    }
    return contents().resolve(isWindows() ? "runtime" : "lib/runtime");
  }

  /** The runtime's launcher; {@link #dropTools} leaves it on Linux only. */
  Path java() {
    return runtime().resolve("bin").resolve(isWindows() ? "java.exe" : "java");
  }

  /** Reads a launcher's configuration. */
  Launcher launcher(String name) throws IOException {
    List<String> paths = new ArrayList<>();
    List<String> options = new ArrayList<>();
    for (String line : Files.readAllLines(configuration(name))) {
      if (line.startsWith("app.classpath=")) {
        paths.add(expand(line.substring("app.classpath=".length())));
      } else if (line.startsWith("java-options=")) {
        options.add(expand(line.substring("java-options=".length())));
      }
    }
    return new Launcher(app(), String.join(java.io.File.pathSeparator, paths), options);
  }

  private Path configuration(String launcher) {
    return app().resolve(launcher + ".cfg");
  }

  private String expand(String text) {
    return text.replace("$APPDIR", app().toString());
  }

  /**
   * Puts the class path of every launcher into one order; jpackage takes the order in which the
   * file system lists the jars.
   */
  void sortClassPaths() throws IOException {
    try (var files = Files.newDirectoryStream(app(), "*.cfg")) {
      for (Path file : files) {
        List<String> lines = Files.readAllLines(file);
        String sorted =
            lines.stream()
                .filter(line -> line.startsWith("app.classpath="))
                .sorted()
                .collect(Collectors.joining("\n"));
        List<String> others =
            lines.stream().filter(line -> !line.startsWith("app.classpath=")).toList();
        int at = others.indexOf("[Application]") + 1;
        List<String> written = new ArrayList<>(others.subList(0, at));
        written.add(sorted);
        written.addAll(others.subList(at, others.size()));
        file.toFile().setWritable(true);
        Files.write(file, written);
      }
    }
  }

  /**
   * Removes the runtime's own programs but the one that Linux starts Daymark with; the libraries
   * that lie beside them on Windows stay.
   */
  void dropTools() throws IOException {
    Path bin = runtime().resolve("bin");
    try (var files = Files.newDirectoryStream(bin)) {
      for (Path file : files) {
        String name = file.getFileName().toString();
        boolean program = isWindows() ? name.endsWith(".exe") : !name.equals("java") || isMac();
        if (program) {
          Files.delete(file);
        }
      }
    }
  }
}
