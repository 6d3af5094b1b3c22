package dev.daymark.app.pictures;

import dev.daymark.app.cli.Screens.Look;
import dev.daymark.app.cli.Screens.Panel;
import dev.daymark.app.cli.Screens.Shot;
import dev.daymark.app.cli.Screens.Size;
import dev.daymark.app.cli.Screens.View;
import dev.daymark.app.demo.StillPicture.Scene;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Every picture of the made-up week, by the name of the mock-up it is held against; those without
 * one are the same in the other theme, in larger text, in a small window, and in high contrast.
 */
public final class PictureSet {
  private static final Size USUAL = new Size(1440, 900);
  private static final Size SMALLEST = new Size(960, 600);
  private static final LocalDate THURSDAY = LocalDate.of(2026, 11, 19);
  private static final LocalDate YEARS_AGO = LocalDate.of(2024, 11, 13);
  private static final String NOTIFICATIONS = "17-notifications-tray";
  private static final String WORKSHOP = "Client workshop";

  private static final List<View> STATES =
      List.of(
          View.SYNCED,
          View.WAITING,
          View.SYNCING,
          View.FIRST_SYNC,
          View.SIGN_IN,
          View.BUSY,
          View.PARTLY,
          View.REFUSED,
          View.NO_SPACE,
          View.TWO_ACCOUNTS);

  private final Map<String, Picture> pictures = new LinkedHashMap<>();

  private PictureSet() {}

  /** A picture, and what is going on in it. */
  public record Picture(Scene scene, Shot shot) {}

  public static Map<String, Picture> all() {
    PictureSet set = new PictureSet();
    set.calendar();
    set.dialogs();
    set.sync();
    set.beginnings();
    set.settings();
    set.others();
    return set.pictures;
  }

  private void calendar() {
    add("01-week-light", Scene.SYNCED, usual(View.WEEK, WORKSHOP, Look.LIGHT, Panel.DETAILS));
    add("02-week-dark", Scene.TWO_WAITING, usual(View.WEEK, WORKSHOP, Look.DARK, Panel.DETAILS));
    for (Look look : Look.values()) {
      add(
          name("03-month", look),
          Scene.SYNCED,
          new Shot(View.MONTH, null, null, true, look, USUAL, Panel.NONE, 100));
      both("04-day-timeblock", View.DRAG, "Reply to heritage board", look, Panel.TO_SCHEDULE);
      both("05-agenda", View.AGENDA, WORKSHOP, look, Panel.NONE);
    }
    for (Look look : Look.values()) {
      both("06-tasks-list", View.TASKS, "Submit", look, Panel.DETAILS);
      both("07-tasks-board", View.BOARD, "Submit", look, Panel.NONE);
    }
  }

  private void dialogs() {
    for (Look look : Look.values()) {
      add(
          name("older-events", look),
          Scene.OLDER,
          new Shot(View.WEEK, YEARS_AGO, null, false, look, USUAL, Panel.NONE, 100));
      both("10-event-editor", View.REPEAT, WORKSHOP, look, Panel.DETAILS);
      both("08-quick-add", View.QUICK_ADD, null, look, Panel.NONE);
      both("09-command-palette", View.PALETTE, WORKSHOP, look, Panel.DETAILS);
      add(
          name("11-recurrence-scope", look),
          Scene.SYNCED,
          new Shot(View.SCOPE, THURSDAY, "Stand-up", false, look, USUAL, Panel.NONE, 100));
      both("history", View.HISTORY, "1:1 with Tove", look, Panel.DETAILS);
    }
  }

  private void sync() {
    for (Look look : Look.values()) {
      both("12-conflict-review", View.REVIEW, null, look, Panel.NONE);
      both("15-offline", View.OFFLINE, null, look, Panel.NONE);
      both("outbox", View.OUTBOX, null, look, Panel.NONE);
      both("mass-change", View.MASS_CHANGE, WORKSHOP, look, Panel.DETAILS);
      both("mass-change-decision", View.MASS_CHANGE_DECISION, WORKSHOP, look, Panel.DETAILS);
      for (View state : STATES) {
        both(
            "sync-" + state.name().toLowerCase(Locale.ROOT).replace('_', '-'),
            state,
            null,
            look,
            Panel.NONE);
      }
    }
    add(
        "21-week-high-contrast",
        Scene.SIGN_IN,
        usual(View.WEEK, WORKSHOP, Look.HIGH_CONTRAST, Panel.DETAILS));
  }

  private void others() {
    for (Look look : Look.values()) {
      String name = look == Look.LIGHT ? NOTIFICATIONS : name(NOTIFICATIONS, look);
      add(name, Scene.SYNCED, usual(View.NOTIFICATIONS, null, look, Panel.NONE));
    }
    add(
        "18-components",
        Scene.SYNCED,
        new Shot(
            View.COMPONENTS, null, null, false, Look.LIGHT, new Size(1440, 960), Panel.NONE, 100));
    add("19-event-colours", Scene.SYNCED, usual(View.EVENT_COLOURS, null, Look.LIGHT, Panel.NONE));
    add("20-min-window-960x600", Scene.SYNCING, small("Invoice run", Look.LIGHT));
    add("20-min-window-960x600-dark", Scene.SYNCING, small("Invoice run", Look.DARK));
    for (View view : new View[] {View.WEEK, View.DAY, View.MONTH, View.AGENDA, View.EDITOR}) {
      String selected = view == View.EDITOR ? WORKSHOP : null;
      add(
          view.name().toLowerCase(Locale.ROOT) + "-text-150",
          Scene.SYNCED,
          new Shot(view, null, selected, false, Look.LIGHT, USUAL, Panel.NONE, 150));
    }
  }

  private void add(String name, Scene scene, Shot shot) {
    pictures.put(name, new Picture(scene, shot));
  }

  private void both(String name, View view, @Nullable String selected, Look look, Panel panel) {
    add(name(name, look), PictureScenes.of(view), usual(view, selected, look, panel));
  }

  private static String name(String name, Look look) {
    return name + "-" + look.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private void beginnings() {
    for (Look look : Look.values()) {
      both("13-first-run", View.FIRST_RUN, null, look, Panel.DETAILS);
      both("14-empty-not-connected", View.EMPTY, null, look, Panel.DETAILS);
    }
  }

  private void settings() {
    setting("16a-settings-accounts", View.SETTINGS_ACCOUNTS);
    setting("16b-settings-calendars", View.SETTINGS_CALENDARS);
    setting("16c-settings-notifications", View.SETTINGS_NOTIFICATIONS);
    setting("16d-settings-appearance", View.SETTINGS_APPEARANCE);
    setting("16e-settings-data", View.SETTINGS_DATA);
    setting("16f-settings-shortcuts", View.SETTINGS_SHORTCUTS);
    setting("16f-settings-shortcuts-clash", View.SHORTCUT_CLASH);
    setting("settings-search", View.SETTINGS_SEARCH);
  }

  private void setting(String name, View view) {
    Scene scene = PictureScenes.of(view);
    add(name, scene, usual(view, null, Look.LIGHT, Panel.DETAILS));
    add(name + "-dark", scene, usual(view, null, Look.DARK, Panel.DETAILS));
  }

  private static Shot usual(View view, @Nullable String selected, Look look, Panel panel) {
    return new Shot(view, null, selected, false, look, USUAL, panel, 100);
  }

  private static Shot small(String selected, Look look) {
    return new Shot(View.UNDO, null, selected, false, look, SMALLEST, Panel.NONE, 100);
  }
}
