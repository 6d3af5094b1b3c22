package dev.daymark.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the packaged programs take, seen from outside. */
final class Programs {

  private static final int ROUNDS = Integer.getInteger("bench.rounds", 5);

  private final Path image;
  private final Path script;
  private final Path work;
  private final Stores stores;

  /**
   * @param image the application image, with its caches
   * @param script what starts it
   */
  Programs(Path image, Path script, Path work, Stores stores) {
    this.image = image;
    this.script = script;
    this.work = work;
    this.stores = stores;
  }

  List<Figure> measure(Path classes) throws IOException, InterruptedException {
    List<Figure> figures = new ArrayList<>();
    try (Screen screen = new Screen(work.resolve("screen"))) {
      List<String> bare = bareWindow(screen, classes);
      List<Double> bareMemory = new ArrayList<>();
      double floor = settled(screen, bare, Map.of(), p -> bareMemory.add(pss(p)));
      figures.add(Figure.alone("bare JavaFX window", "ms", floor));
      List<Double> loaded = new ArrayList<>();
      List<Double> used = new ArrayList<>();
      List<Double> switches = new ArrayList<>();
      for (int events : new int[] {0, 10_000, 50_000}) {
        Screen.Use use = events == 10_000 ? p -> use(screen, p, loaded, used, switches) : p -> {};
        String name = "window settled, %,d events".formatted(events);
        double time = settled(screen, List.of(script.toString()), home(events), use);
        figures.add(new Figure(name, "ms", time, floor, "bare JavaFX window"));
      }
      if (!switches.isEmpty()) {
        figures.add(Figure.alone("week to next week and back", "ms", Figure.median(switches)));
      }
      figures.add(memory("memory (PSS), week shown", loaded, bareMemory));
      figures.add(memory("memory (PSS), 20 weeks later", used, bareMemory));
      figures.addAll(idle(screen));
    }
    figures.add(Figure.alone("daymark agenda, 10,000 events", "ms", command("agenda")));
    figures.add(Figure.alone("daymark search, 10,000 events", "ms", command("search", "dentist")));
    return figures;
  }

  private List<Figure> idle(Screen screen) throws IOException, InterruptedException {
    Map<String, String> environment = new HashMap<>(home(10_000));
    environment.put("DISPLAY", screen.name());
    List<Figure> figures = new ArrayList<>();
    String program = script.toString();
    figures.addAll(
        Idle.measure("in the background", List.of(program, "--background"), environment));
    figures.addAll(Idle.measure("window open, untouched", List.of(program), environment));
    return figures;
  }

  private static Figure memory(String name, List<Double> taken, List<Double> bare) {
    return new Figure(name, "MB", Figure.median(taken), Figure.median(bare), "bare JavaFX window");
  }

  private Map<String, String> home(int events) throws IOException {
    return Map.of("DAYMARK_HOME", stores.withEvents(events).toString());
  }

  private static double settled(
      Screen screen, List<String> line, Map<String, String> environment, Screen.Use use)
      throws IOException, InterruptedException {
    List<Double> times = new ArrayList<>();
    screen.watch(line, environment, p -> {});
    for (int i = 0; i < ROUNDS; i++) {
      times.add(screen.watch(line, environment, use));
    }
    return Figure.median(times);
  }

  private static void use(
      Screen screen, Process program, List<Double> loaded, List<Double> used, List<Double> switches)
      throws IOException, InterruptedException {
    loaded.add(pss(program));
    for (int i = 0; i < 10; i++) {
      screen.press("n").ifPresent(switches::add);
      screen.press("p").ifPresent(switches::add);
    }
    used.add(pss(program));
  }

  /** Proportional set size: its own pages, and its share of what it shares. */
  private static double pss(Process program) throws IOException {
    for (String line :
        Files.readAllLines(Path.of("/proc", Long.toString(program.pid()), "smaps_rollup"))) {
      if (line.startsWith("Pss:")) {
        return Double.parseDouble(line.replaceAll("\\D", "")) / 1000;
      }
    }
    throw new IOException("no Pss of " + program.pid());
  }

  /** A bare window on the same runtime, with a cache of its own. */
  private List<String> bareWindow(Screen screen, Path classes)
      throws IOException, InterruptedException {
    Path cache = work.resolve("bare.aot");
    List<String> flags =
        List.of(
            image.resolve("lib/runtime/bin/java").toString(),
            "-XX:+UseSerialGC",
            "-XX:+UseCompactObjectHeaders",
            "-Xlog:aot=off",
            "-Xlog:cds=off",
            "--enable-native-access=javafx.graphics");
    List<String> main = List.of("-cp", classes.toString(), BareWindow.class.getName());
    List<String> training = new ArrayList<>(flags);
    training.add("-XX:AOTCacheOutput=" + cache);
    training.addAll(main);
    training.add("end");
    ProcessBuilder builder = new ProcessBuilder(training).inheritIO();
    builder.environment().put("DISPLAY", screen.name());
    builder.start().waitFor();
    List<String> line = new ArrayList<>(flags);
    line.add("-XX:AOTCache=" + cache);
    line.addAll(main);
    return line;
  }

  /** From the start of the process to its end, with the start script. */
  private double command(String... words) throws IOException, InterruptedException {
    List<String> line =
        new ArrayList<>(
            List.of(script.toString(), "--data-dir", stores.withEvents(10_000).toString()));
    line.addAll(List.of(words));
    List<Double> times = new ArrayList<>();
    for (int i = 0; i < 4 * ROUNDS; i++) {
      long start = System.nanoTime();
      int exit =
          new ProcessBuilder(line)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor();
      if (exit != 0) {
        throw new IllegalStateException(line + " ended with " + exit);
      }
      if (i > 0) {
        times.add((System.nanoTime() - start) / 1e6);
      }
    }
    return Figure.median(times);
  }
}
