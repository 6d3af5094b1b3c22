package dev.daymark.app.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What needs the window toolkit. The command line knows it by this face only, so that the toolkit
 * is loaded when it is asked for and not before. Every method blocks and returns the exit code.
 */
public interface Screens {

  /** Shows the window on the data in a directory until it is closed. */
  int window(Path dataDir, FirstAct act, Terminal terminal);

  /** Draws the window into a picture, without a display. */
  int screenshot(Screenshot request, Terminal terminal);

  /** Whether the made-up Google is there, which packages lack. */
  boolean hasDemo();

  /**
   * Draws every picture of the made-up week into a directory.
   *
   * @param mockUps where pictures of the same names lie, to be put beside these; null for none
   */
  int screenshots(Path directory, @Nullable Path mockUps, Terminal terminal);

  /** Puts days or tasks on pages, in a PDF or in pictures, without a display. */
  int print(Print request, Terminal terminal);

  /** Plays the demonstration. */
  int demo(Demo request, Terminal terminal);

  /**
   * A picture to draw.
   *
   * @param dataDir whose data it shows; null for the made-up week
   * @param locale in which language and customs; null for those of the data shown
   */
  record Screenshot(@Nullable Path dataDir, Shot shot, @Nullable Locale locale, Path file) {}

  /**
   * What to put on paper.
   *
   * @param dataDir whose data; null for the made-up week
   * @param date a day of it; null for today
   * @param days how many days an agenda goes on
   * @param paper null for what is usual in the country
   * @param orientation null for what suits the view
   * @param locale null for the language and customs of the window
   * @param picture whether a PNG for each page is written, not a PDF
   */
  record Print(
      @Nullable Path dataDir,
      PaperView view,
      @Nullable LocalDate date,
      int days,
      @Nullable PaperSize paper,
      @Nullable Orientation orientation,
      @Nullable Locale locale,
      boolean picture,
      Path file) {}

  /** What can be put on paper. */
  enum PaperView {
    DAY,
    WEEK,
    MONTH,
    AGENDA,
    TASKS
  }

  /** Sizes of paper. */
  enum PaperSize {
    A4,
    LETTER
  }

  /** How paper lies. */
  enum Orientation {
    PORTRAIT,
    LANDSCAPE
  }

  /**
   * What a picture shows.
   *
   * @param date a day it shows; null for today
   * @param selected how the title of the selected item begins; null for none
   * @param openDay whether everything on the day floats over the month
   * @param textPercent 100 to 200
   */
  record Shot(
      View view,
      @Nullable LocalDate date,
      @Nullable String selected,
      boolean openDay,
      Look look,
      Size size,
      Panel panel,
      int textPercent) {}

  /** What stands at the side of the content. */
  enum Panel {
    DETAILS,
    TO_SCHEDULE,
    NONE
  }

  /**
   * How to play the demonstration.
   *
   * @param windowFor how long the window stays open; null until it is closed
   */
  record Demo(@Nullable Duration windowFor) {}

  /** The views that can be drawn. */
  enum View {
    WEEK,
    DAY,
    MONTH,
    AGENDA,
    TASKS,
    REVIEW,
    EDITOR,
    REPEAT,
    SCOPE,
    DRAG,
    UNDO,
    SIGN_IN,
    OFFLINE,
    SYNCED,
    WAITING,
    SYNCING,
    FIRST_SYNC,
    PARTLY,
    BUSY,
    REFUSED,
    NO_SPACE,
    TWO_ACCOUNTS,
    MASS_CHANGE,
    MASS_CHANGE_DECISION,
    OUTBOX,
    HISTORY,
    PRINT,
    QUICK_ADD,
    PALETTE,
    EMPTY,
    FIRST_RUN,
    BOARD,
    SETTINGS_ACCOUNTS,
    SETTINGS_CALENDARS,
    SETTINGS_NOTIFICATIONS,
    SETTINGS_APPEARANCE,
    SETTINGS_DATA,
    SETTINGS_SHORTCUTS,
    SHORTCUT_CLASH,
    SETTINGS_SEARCH,
    COMPONENTS,
    EVENT_COLOURS,
    NOTIFICATIONS
  }

  /** How the window looks. */
  enum Look {
    LIGHT,
    DARK,
    HIGH_CONTRAST
  }

  /** A picture's size in pixels. */
  record Size(int width, int height) {}
}
