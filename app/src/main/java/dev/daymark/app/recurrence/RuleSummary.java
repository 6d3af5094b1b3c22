package dev.daymark.app.recurrence;

import dev.daymark.app.session.Session;
import dev.daymark.app.ui.controls.Labels;
import dev.daymark.app.ui.icon.Icons;
import dev.daymark.domain.EventTime;
import dev.daymark.domain.Recurrence;
import dev.daymark.domain.recurrence.OccurrenceExpander;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** A rule as a sentence, with the next dates it gives. */
final class RuleSummary extends HBox {
  private static final int NEXT = 6;

  private final Session session;
  private final RuleStart start;
  private final EventTime time;
  private final Label sentence = Labels.paragraph("", "dm-medium");
  private final Label dates = Labels.paragraph("", "dm-muted", "dm-small");

  /**
   * @param time of the occurrence that is looked at
   */
  RuleSummary(Session session, EventTime time) {
    super(10);
    this.session = session;
    this.start = RuleStart.of(time, session.zone());
    this.time = time;
    VBox lines = new VBox(2, sentence, dates);
    HBox.setHgrow(lines, Priority.ALWAYS);
    getChildren().addAll(Icons.small(Feather.REPEAT, "muted"), lines);
    getStyleClass().add("summary");
  }

  /**
   * Shows a rule.
   *
   * @param rule empty while something typed makes no sense
   * @param afterCompletion whether it counts from the day a task is completed
   */
  void show(Optional<Recurrence> rule, boolean afterCompletion) {
    sentence.setText(rule.map(it -> say(it, afterCompletion)).orElseGet(() -> text("unclear")));
    dates.setText(afterCompletion ? text("basis.hint") : rule.map(this::next).orElse(""));
  }

  private String text(String key, Object... arguments) {
    return session.messages().text("recurrence.picker." + key, arguments);
  }

  private String say(Recurrence rule, boolean afterCompletion) {
    RecurrenceWords say = new RecurrenceWords(session.messages(), session.formatting());
    RecurrenceWords.Words said =
        afterCompletion
            ? say.sayAfterCompletion(rule, start.day(), start.zone())
            : say.say(rule, start.day(), start.zone());
    return said.end().isEmpty()
        ? said.sentence()
        : text("sentence", said.sentence(), lowerCase(said.end()));
  }

  /** The end is a sentence of its own elsewhere; here it is the end of one. */
  private String lowerCase(String end) {
    return end.substring(0, 1).toLowerCase(session.formatting().settings().locale())
        + end.substring(1);
  }

  /** The next dates, and that there are no more where that is so. */
  private String next(Recurrence rule) {
    List<String> days =
        new OccurrenceExpander(time, rule)
            .from(time.startIn(session.zone()), session.zone(), NEXT + 1).stream()
                .map(
                    slot ->
                        session
                            .formatting()
                            .monthDay(slot.time().asOriginalStart().dayIn(session.zone())))
                .toList();
    boolean all = days.size() <= NEXT;
    String listed = days.stream().limit(NEXT).collect(Collectors.joining(", "));
    return all ? text("all", days.size(), listed) : text("next", listed);
  }
}
