package dev.daymark.installer;

import com.google.gson.JsonObject;
import dev.daymark.sync.fake.FakeAccount;
import dev.daymark.sync.fake.FakeGoogle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Makes the virtual machine remember: uses the packaged program once, on its own runtime and with
 * its own options, and keeps what was loaded, linked and compiled. The Google it syncs with is a
 * made-up one in this process, so that the class path is the packaged one to the letter.
 */
record Training(AppImage image, Path work) {

  private static final int EVENTS = 400;

  /**
   * The compiler would else compile at each start, in the background, all that was compiled in the
   * rehearsal, which goes through every screen; that takes the processor from what paints.
   */
  private static final List<String> WITHOUT_PROFILES =
      List.of("-XX:+UnlockDiagnosticVMOptions", "-XX:-AOTRecordTraining");

  /** Writes both caches into the image. */
  void run() throws IOException, InterruptedException {
    Trees.fresh(data());
    try (FakeGoogle google = FakeGoogle.start()) {
      fill(google.addAccount("ada@example.com"));
      Path client = google.writeClientSecrets(work);
      play(
          image.launcher("daymark-cli"),
          List.of(),
          List.of("connect", client.toString(), google.root().toString()));
      // Once without remembering: what a second start finds belongs to what is remembered.
      List<String> window = List.of("window");
      play(image.launcher("daymark"), List.of(), window);
      rehearse("daymark", window);
      rehearse("daymark-cli", List.of("commands"));
    }
  }

  private Path data() {
    return work.resolve("rehearsal");
  }

  private static void fill(FakeAccount account) {
    LocalDate monday = LocalDate.now(ZoneId.systemDefault()).minusWeeks(3);
    for (int i = 0; i < EVENTS; i++) {
      LocalDate day = monday.plusDays(i % 50);
      account.primary().addEvent(event(i, day, LocalTime.of(7 + i % 12, 15 * (i % 4))));
    }
  }

  private static JsonObject event(int number, LocalDate day, LocalTime at) {
    JsonObject event = new JsonObject();
    event.addProperty("summary", "Event " + number);
    boolean allDay = number % 9 == 0;
    event.add("start", allDay ? date(day) : moment(day, at));
    event.add("end", allDay ? date(day.plusDays(1)) : moment(day, at.plusMinutes(45)));
    if (number % 20 == 1) {
      com.google.gson.JsonArray lines = new com.google.gson.JsonArray();
      lines.add("RRULE:FREQ=WEEKLY;BYDAY=MO,WE,FR");
      event.add("recurrence", lines);
    }
    return event;
  }

  private static JsonObject date(LocalDate day) {
    JsonObject date = new JsonObject();
    date.addProperty("date", day.toString());
    return date;
  }

  private static JsonObject moment(LocalDate day, LocalTime at) {
    JsonObject moment = new JsonObject();
    moment.addProperty("dateTime", day + "T" + at + ":00+01:00");
    moment.addProperty("timeZone", "Europe/Berlin");
    return moment;
  }

  private void rehearse(String launcher, List<String> words)
      throws IOException, InterruptedException {
    AppImage.Launcher options = image.launcher(launcher);
    List<String> recording = new ArrayList<>(WITHOUT_PROFILES);
    recording.add("-XX:AOTCacheOutput=" + options.cache());
    play(options, recording, words);
    if (!Files.exists(options.cache())) {
      throw new IllegalStateException("no cache was written for " + launcher);
    }
  }

  private void play(AppImage.Launcher launcher, List<String> further, List<String> words)
      throws IOException, InterruptedException {
    List<String> line = new ArrayList<>();
    if (System.getProperty("os.name").equals("Linux") && Tool.has("xvfb-run")) {
      line.addAll(List.of("xvfb-run", "-a", "-s", "-screen 0 1600x1000x24"));
    }
    line.add(image.java().toString());
    line.addAll(launcher.optionsWithoutCache());
    line.addAll(further);
    line.addAll(List.of("-cp", launcher.classPath(), "dev.daymark.app.rehearsal.Rehearsal"));
    line.addAll(words);
    Tool.run(
        line,
        Map.of(
            "DAYMARK_HOME",
            data().toString(),
            "DBUS_SESSION_BUS_ADDRESS",
            "",
            "XDG_RUNTIME_DIR",
            work.toString()));
  }
}
