package dev.daymark.app.calendar;

import dev.daymark.app.phrase.WhenReader;
import dev.daymark.app.session.Session;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import org.jspecify.annotations.Nullable;

/** The days one puts a task off to, as every menu of a task offers them. */
public final class DueItems {
  private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");

  private DueItems() {}

  /**
   * The entries of such a menu.
   *
   * @param chosen gets the day; null for no date
   */
  public static List<MenuItem> of(Session session, Consumer<@Nullable LocalDate> chosen) {
    LocalDate today = session.today();
    LocalDate monday = today.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
    return List.of(
        item(session, "today", today, chosen),
        item(session, "tomorrow", today.plusDays(1), chosen),
        item(session, "nextWeek", monday, chosen),
        item(session, "none", null, chosen),
        typed(session, chosen));
  }

  private static MenuItem item(
      Session session, String name, @Nullable LocalDate day, Consumer<@Nullable LocalDate> chosen) {
    MenuItem item = new MenuItem(session.messages().text("tasks.due." + name));
    item.setMnemonicParsing(false);
    item.setOnAction(event -> chosen.accept(day));
    return item;
  }

  /** Any other day, typed; what is no date stays, marked as such. */
  private static MenuItem typed(Session session, Consumer<@Nullable LocalDate> chosen) {
    TextField field = new TextField();
    field.setPromptText(session.messages().text("tasks.due.prompt"));
    field.setAccessibleText(session.messages().text("tasks.due.prompt"));
    field.getStyleClass().add("due-date");
    CustomMenuItem item = new CustomMenuItem(field, false);
    field.setOnAction(
        event -> {
          Optional<LocalDate> day =
              new WhenReader(session.messages().locale(), session.today())
                  .date(field.getText().strip());
          field.pseudoClassStateChanged(DANGER, day.isEmpty());
          day.ifPresent(
              it -> {
                chosen.accept(it);
                item.getParentPopup().hide();
              });
        });
    return item;
  }
}
