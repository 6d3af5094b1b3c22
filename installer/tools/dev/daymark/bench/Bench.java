package dev.daymark.bench;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/**
 * Measures the packaged program and prints one table. Each figure stands beside a floor measured in
 * the same run where there is one, so that runs on a busy and an idle machine can be compared.
 */
public final class Bench {

  private static final double REGRESSION = 1.2;

  private Bench() {}

  /** Some of the figures, measured together. */
  private interface Part {
    List<Figure> measure() throws IOException, InterruptedException, SQLException;
  }

  /** What is kept for the next run. */
  record Results(String when, double load, List<Figure> figures) {}

  /**
   * Runs it.
   *
   * @param words the installer's directory, and the one with the compiled classes of this program
   */
  public static void main(String[] words) throws IOException {
    Path installer = Path.of(words[0]).toAbsolutePath();
    Path work = Files.createDirectories(installer.resolve("target/bench"));
    Path image = installer.resolve("target/image/daymark");
    Stores stores = new Stores(work);
    List<Part> parts = new ArrayList<>();
    if (System.getProperty("os.name").equals("Linux")) {
      Path script = start(installer.resolve("target/portable"));
      parts.add(
          () -> new Programs(script.getParent(), script, work, stores).measure(bareWindow(work)));
    }
    parts.add(stores::measure);
    parts.add(() -> Syncs.measure(work));
    parts.add(() -> sizes(installer.resolve("target/packages"), image));

    List<Figure> figures = new ArrayList<>();
    boolean whole = true;
    for (Part part : parts) {
      try {
        figures.addAll(part.measure());
      } catch (Exception | LinkageError e) {
        // What took minutes to measure is printed even if a later part fails.
        e.printStackTrace();
        whole = false;
      }
    }
    compareAndKeep(installer.resolve("bench-results.json"), figures);
    if (!whole) {
      System.err.println("A part of the bench failed; its figures are missing above.");
      System.exit(1);
    }
  }

  private static Path start(Path portable) throws IOException {
    try (Stream<Path> directories = Files.list(portable)) {
      return directories.findFirst().orElseThrow().resolve("daymark");
    }
  }

  /** The bare window in a jar, because only what lies in jars is remembered. */
  private static Path bareWindow(Path work) throws IOException {
    String name = BareWindow.class.getName().replace('.', '/') + ".class";
    Path jar = work.resolve("bare.jar");
    try (var content = BareWindow.class.getClassLoader().getResourceAsStream(name);
        var out = new JarOutputStream(Files.newOutputStream(jar))) {
      out.putNextEntry(new JarEntry(name));
      content.transferTo(out);
    }
    return jar;
  }

  private static List<Figure> sizes(Path packages, Path image) throws IOException {
    List<Figure> figures = new ArrayList<>();
    try (Stream<Path> files = Files.walk(image)) {
      double bytes =
          files.mapToLong(file -> file.toFile().isFile() ? file.toFile().length() : 0).sum();
      figures.add(Figure.alone("installed", "MB", bytes / 1e6));
    }
    try (Stream<Path> files = Files.list(packages)) {
      for (Path file : files.filter(f -> !f.endsWith("SHA256SUMS")).sorted().toList()) {
        String kind = file.getFileName().toString().replaceFirst(".*\\.(?=[a-z]+(\\.gz)?$)", "");
        figures.add(Figure.alone("package, " + kind, "MB", Files.size(file) / 1e6));
      }
    }
    return figures;
  }

  private static void compareAndKeep(Path file, List<Figure> figures) throws IOException {
    Gson json = new GsonBuilder().setPrettyPrinting().create();
    Optional<Results> before =
        Files.exists(file)
            ? Optional.of(json.fromJson(Files.readString(file), Results.class))
            : Optional.empty();
    System.out.printf(
        "%n%-34s %10s %10s %7s %8s  %s%n", "", "measured", "floor", "ratio", "before", "floor is");
    List<String> worse = new ArrayList<>();
    for (Figure figure : figures) {
      Optional<Figure> old =
          before.flatMap(
              results ->
                  results.figures().stream()
                      .filter(candidate -> candidate.name().equals(figure.name()))
                      .findFirst());
      print(figure, old);
      old.filter(candidate -> figure.ratio() > candidate.ratio() * REGRESSION)
          .ifPresent(candidate -> worse.add(figure.name()));
    }
    double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    System.out.printf(
        "%nThe machine's load is %.1f on %d processors.%n",
        load, Runtime.getRuntime().availableProcessors());
    worse.forEach(name -> System.out.println("More than 20 % worse than before: " + name));
    Results now = new Results(java.time.Instant.now().toString(), load, figures);
    Files.writeString(file, json.toJson(now) + "\n");
  }

  private static void print(Figure figure, Optional<Figure> old) {
    boolean floor = figure.floor() > 0;
    System.out.printf(
        "%-34s %7s %-2s %10s %7s %8s  %s%n",
        figure.name(),
        digits(figure.value()),
        figure.unit(),
        floor ? digits(figure.floor()) : "",
        floor ? "%.2f".formatted(figure.ratio()) : "",
        old.map(o -> "%.2f".formatted(o.ratio())).orElse(""),
        figure.floorName());
  }

  /** What is asked of small figures has two digits, so these have three. */
  private static String digits(double value) {
    return (value < 1 ? "%.3f" : "%.1f").formatted(value);
  }
}
