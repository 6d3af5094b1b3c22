package dev.daymark.app.print;

import java.time.LocalDate;
import java.util.Locale;

/**
 * What to put on paper.
 *
 * @param date a day of it; without meaning for tasks
 * @param days how many days an agenda goes on
 * @param landscape whether the long side is at the top
 */
public record PrintOrder(What what, LocalDate date, int days, Paper paper, boolean landscape) {
  /** How many days an agenda has unless somebody says otherwise. */
  public static final int USUAL_DAYS = 14;

  /** What can be printed. */
  public enum What {
    DAY,
    WEEK,
    MONTH,
    AGENDA,
    TASKS
  }

  public PrintOrder {
    if (days < 1) {
      throw new IllegalArgumentException("An agenda of " + days + " days");
    }
  }

  /** On the paper of the country; weeks and months lie on their side. */
  public static PrintOrder usual(What what, LocalDate date, Locale locale) {
    boolean wide = what == What.WEEK || what == What.MONTH;
    return new PrintOrder(what, date, USUAL_DAYS, Paper.usual(locale), wide);
  }

  public PrintOrder withDays(int count) {
    return new PrintOrder(what, date, count, paper, landscape);
  }

  public PrintOrder withPaper(Paper chosen) {
    return new PrintOrder(what, date, days, chosen, landscape);
  }

  public PrintOrder withLandscape(boolean chosen) {
    return new PrintOrder(what, date, days, paper, chosen);
  }

  double width() {
    return landscape ? paper.height() : paper.width();
  }

  double height() {
    return landscape ? paper.width() : paper.height();
  }
}
