package dev.daymark.app;

import dev.daymark.app.cli.Screens.Look;
import dev.daymark.app.cli.Screens.Panel;
import dev.daymark.app.cli.Screens.Shot;
import dev.daymark.app.cli.Screens.Size;
import dev.daymark.app.cli.Screens.View;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Every picture of the made-up week, by the name of the mock-up it is held against. */
final class PictureSet {
  private static final Size USUAL = new Size(1440, 900);
  private static final Size SMALLEST = new Size(960, 600);
  private static final String WORKSHOP = "Client workshop";

  private PictureSet() {}

  static Map<String, Shot> all() {
    Map<String, Shot> shots = new LinkedHashMap<>();
    shots.put("01-week-light", usual(View.WEEK, WORKSHOP, Look.LIGHT, Panel.DETAILS));
    shots.put("02-week-dark", usual(View.WEEK, WORKSHOP, Look.DARK, Panel.DETAILS));
    shots.put(
        "03-month-light",
        new Shot(View.MONTH, null, null, true, Look.LIGHT, USUAL, Panel.NONE, 100));
    shots.put("03-month-dark", usual(View.MONTH, null, Look.DARK, Panel.NONE));
    shots.put("04-day-timeblock-light", usual(View.DAY, null, Look.LIGHT, Panel.TO_SCHEDULE));
    shots.put("04-day-timeblock-dark", usual(View.DAY, null, Look.DARK, Panel.TO_SCHEDULE));
    shots.put("05-agenda-light", usual(View.AGENDA, WORKSHOP, Look.LIGHT, Panel.NONE));
    shots.put("05-agenda-dark", usual(View.AGENDA, WORKSHOP, Look.DARK, Panel.NONE));
    shots.put("06-tasks-list-light", usual(View.TASKS, "Submit", Look.LIGHT, Panel.DETAILS));
    shots.put("13-first-run-light", usual(View.FIRST_RUN, null, Look.LIGHT, Panel.DETAILS));
    shots.put("13-first-run-dark", usual(View.FIRST_RUN, null, Look.DARK, Panel.DETAILS));
    shots.put("14-empty-not-connected-light", usual(View.EMPTY, null, Look.LIGHT, Panel.DETAILS));
    shots.put("14-empty-not-connected-dark", usual(View.EMPTY, null, Look.DARK, Panel.DETAILS));
    settings(shots, "16a-settings-accounts", View.SETTINGS_ACCOUNTS);
    settings(shots, "16b-settings-calendars", View.SETTINGS_CALENDARS);
    settings(shots, "16d-settings-appearance", View.SETTINGS_APPEARANCE);
    settings(shots, "16e-settings-data", View.SETTINGS_DATA);
    shots.put("20-min-window-960x600", sized(View.WEEK, SMALLEST, 100));
    shots.put("week-text-150", sized(View.WEEK, USUAL, 150));
    shots.put("month-text-150", sized(View.MONTH, USUAL, 150));
    shots.put("agenda-text-150", sized(View.AGENDA, USUAL, 150));
    return shots;
  }

  private static void settings(Map<String, Shot> shots, String name, View view) {
    shots.put(name, usual(view, null, Look.LIGHT, Panel.DETAILS));
    shots.put(name + "-dark", usual(view, null, Look.DARK, Panel.DETAILS));
  }

  private static Shot usual(View view, @Nullable String selected, Look look, Panel panel) {
    return new Shot(view, null, selected, false, look, USUAL, panel, 100);
  }

  private static Shot sized(View view, Size size, int textPercent) {
    return new Shot(view, null, null, false, Look.LIGHT, size, Panel.NONE, textPercent);
  }
}
