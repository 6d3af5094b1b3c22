package dev.daymark.app.recurrence;

import atlantafx.base.controls.CustomTextField;
import dev.daymark.app.phrase.WhenParser;
import dev.daymark.app.recurrence.RuleDraft.End;
import dev.daymark.app.recurrence.RuleDraft.Unit;
import dev.daymark.app.session.Session;
import dev.daymark.app.ui.Formatting;
import dev.daymark.app.ui.controls.Buttons;
import dev.daymark.app.ui.controls.Labels;
import dev.daymark.app.ui.controls.Segment;
import dev.daymark.app.ui.icon.Icons;
import dev.daymark.domain.EventTime;
import dev.daymark.domain.Recurrence;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Puts a rule together, and reads it back as a sentence with the next dates while it changes. */
public final class RecurrencePicker extends VBox {
  private static final int MOST = 999;
  private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");

  /** What a task's next date is counted from. */
  public enum Basis {
    DUE,
    COMPLETION
  }

  private enum Ending {
    NEVER,
    DATE,
    COUNT
  }

  private final Session session;
  private final Formatting formatting;
  private final EventTime time;
  private final Recurrence before;
  private final boolean replaces;
  private final LocalDate first;
  private final ZoneId zone;
  private final WhenParser parser;
  private final TextField interval = new TextField();
  private final ComboBox<Unit> unit = new ComboBox<>();
  private final WeekdayToggles days;
  private final ComboBox<String> monthly = new ComboBox<>();
  private final Segment<Ending> ending;
  private final Segment<Basis> basis;
  private final boolean forTask;
  private final CustomTextField end = new CustomTextField();
  private final RuleSummary summary;
  private final Button done;

  /**
   * @param time of the occurrence that is looked at; its series begins there or before
   * @param before what it repeats by now
   * @param choose gets the new rule, or none
   * @param close runs after any answer
   */
  public RecurrencePicker(
      Session session,
      EventTime time,
      Recurrence before,
      Consumer<Recurrence> choose,
      Runnable close) {
    this(session, time, before, Optional.empty(), (rule, from) -> choose.accept(rule), close);
  }

  /**
   * @param counted what a task is counted from by now; empty for an event, which has no choice
   * @param choose gets the new rule, or none, and what it is counted from
   */
  public RecurrencePicker(
      Session session,
      EventTime time,
      Recurrence before,
      Optional<Basis> counted,
      BiConsumer<Recurrence, Basis> choose,
      Runnable close) {
    this.session = session;
    this.formatting = session.formatting();
    this.time = time;
    this.before = before;
    RuleStart start = RuleStart.of(time, session.zone());
    this.zone = start.zone();
    this.first = start.day();
    this.parser = new WhenParser(formatting.settings().locale(), session.today());
    this.ending = new Segment<>(List.of(Ending.values()), it -> text("ends." + it));
    this.basis = new Segment<>(List.of(Basis.values()), it -> text("basis." + it));
    this.forTask = counted.isPresent();
    counted.ifPresent(basis.valueProperty()::set);
    this.replaces = before.isPresent() && RuleDraft.of(before, first, zone).isEmpty();
    this.days = new WeekdayToggles(formatting);
    this.summary = new RuleSummary(session, time);
    this.done = Buttons.primary(text(replaces ? "replace" : "done"), () -> finish(choose, close));
    getStyleClass().add("recurrence-picker");
    setId("recurrence-picker");
    prepare();
    if (replaces) {
      getChildren().add(standing());
    }
    getChildren().addAll(everyRow(), basisRow(), daysRow(), monthlyRow(), endsRow(), summary);
    getChildren().add(footer(choose, close));
    show(RuleDraft.of(before, first, zone).orElseGet(() -> RuleDraft.weekly(first)));
    watch();
    refresh();
  }

  private String text(String key, Object... arguments) {
    return session.messages().text("recurrence.picker." + key, arguments);
  }

  private void prepare() {
    interval.setId("recurrence-interval");
    interval.setPrefColumnCount(3);
    interval.setAccessibleText(text("every"));
    unit.getItems().setAll(Unit.values());
    unit.setConverter(shown(it -> text("unit." + it, interval())));
    unit.setAccessibleText(text("unit"));
    MonthlyChoices choices = new MonthlyChoices(session, first, zone);
    monthly.getItems().setAll(choices.beside(before));
    monthly.setConverter(shown(choices::words));
    monthly.setAccessibleText(text("on"));
    end.setId("recurrence-end");
    end.leftProperty()
        .bind(
            ending
                .valueProperty()
                .map(kind -> kind == Ending.DATE ? Icons.small(Feather.CALENDAR, "subtle") : null));
    end.setPrefColumnCount(10);
    end.setAccessibleText(text("ends"));
    done.setId("recurrence-done");
  }

  private static <T> StringConverter<T> shown(java.util.function.Function<T, String> say) {
    return new StringConverter<>() {
      @Override
      public String toString(@Nullable T value) {
        return value == null ? "" : say.apply(value);
      }

      @Override
      public T fromString(String typed) {
        throw new UnsupportedOperationException("chosen, not typed");
      }
    };
  }

  private Node row(String name, Node... controls) {
    Label label = Labels.text(text(name), "dm-muted", "name");
    HBox row = new HBox(8, label);
    row.getChildren().addAll(controls);
    row.setAlignment(Pos.CENTER_LEFT);
    row.managedProperty().bind(row.visibleProperty());
    return row;
  }

  private Node everyRow() {
    return row("every", interval, unit);
  }

  private Node basisRow() {
    Node row = row("basis", basis);
    row.setVisible(forTask);
    return row;
  }

  private boolean afterCompletion() {
    return basis.valueProperty().get() == Basis.COMPLETION;
  }

  /** A rule that other programs made and the parts here cannot make is read, and then replaced. */
  private Node standing() {
    String words =
        new RecurrenceWords(session.messages(), formatting).say(before, first, zone).sentence();
    Label now = Labels.paragraph(text("standing", words), "dm-small", "dm-muted", "standing");
    now.setGraphic(Icons.small(Feather.LOCK, "subtle"));
    return now;
  }

  private Node daysRow() {
    Node row = row("on", days);
    row.visibleProperty()
        .bind(
            unit.valueProperty()
                .isEqualTo(Unit.WEEKLY)
                .and(basis.valueProperty().isEqualTo(Basis.DUE)));
    return row;
  }

  private Node monthlyRow() {
    Node row = row("on", monthly);
    row.visibleProperty()
        .bind(
            unit.valueProperty()
                .isEqualTo(Unit.MONTHLY)
                .and(basis.valueProperty().isEqualTo(Basis.DUE)));
    return row;
  }

  private Node endsRow() {
    end.visibleProperty().bind(ending.valueProperty().isNotEqualTo(Ending.NEVER));
    return row("ends", ending, end);
  }

  private Node footer(BiConsumer<Recurrence, Basis> choose, Runnable close) {
    HBox footer = new HBox(8);
    if (before.isPresent()) {
      Button stop =
          Buttons.flat(
              text("stop"),
              () -> {
                close.run();
                choose.accept(Recurrence.NONE, Basis.DUE);
              });
      stop.getStyleClass().add("danger");
      footer.getChildren().add(stop);
    }
    footer.getChildren().addAll(Labels.spacer(), Buttons.flat(text("cancel"), close), done);
    footer.setAlignment(Pos.CENTER_LEFT);
    return footer;
  }

  private void show(RuleDraft draft) {
    interval.setText(Integer.toString(draft.interval()));
    unit.setValue(draft.unit());
    days.show(draft.days());
    monthly.setValue(draft.monthly().isEmpty() ? monthly.getItems().getFirst() : draft.monthly());
    switch (draft.end()) {
      case End.Never never -> ending.valueProperty().set(Ending.NEVER);
      case End.OnDate(LocalDate last) -> {
        ending.valueProperty().set(Ending.DATE);
        end.setText(formatting.dateShort(last));
      }
      case End.After(int count) -> {
        ending.valueProperty().set(Ending.COUNT);
        end.setText(Integer.toString(count));
      }
    }
  }

  private void watch() {
    interval.textProperty().addListener((property, was, is) -> refresh());
    unit.valueProperty().addListener((property, was, is) -> refresh());
    basis.valueProperty().addListener((property, was, is) -> refresh());
    monthly.valueProperty().addListener((property, was, is) -> refresh());
    end.textProperty().addListener((property, was, is) -> refresh());
    days.onChange(this::refresh);
    ending
        .valueProperty()
        .addListener(
            (property, was, is) -> {
              end.setText(is == Ending.COUNT ? "10" : formatting.dateShort(first.plusMonths(3)));
              refresh();
            });
  }

  private int interval() {
    return number(interval.getText()).orElse(1);
  }

  private static Optional<Integer> number(String typed) {
    return typed.strip().matches("[1-9]\\d{0,2}")
        ? Optional.of(Math.min(MOST, Integer.parseInt(typed.strip())))
        : Optional.empty();
  }

  /** What is put together; empty while something typed makes no sense. */
  private Optional<RuleDraft> draft() {
    Optional<End> ends = ends();
    boolean counted = number(interval.getText()).isPresent();
    interval.pseudoClassStateChanged(DANGER, !counted);
    end.pseudoClassStateChanged(DANGER, ends.isEmpty());
    if (!counted || ends.isEmpty()) {
      return Optional.empty();
    }
    if (afterCompletion()) {
      return Optional.of(new RuleDraft(interval(), unit.getValue(), Set.of(), "", ends.get()));
    }
    return Optional.of(
        new RuleDraft(interval(), unit.getValue(), days.chosen(), monthly.getValue(), ends.get()));
  }

  private Optional<End> ends() {
    return switch (ending.valueProperty().get()) {
      case NEVER -> Optional.of(new End.Never());
      case COUNT -> number(end.getText()).map(End.After::new);
      case DATE ->
          parser.date(end.getText()).filter(day -> !day.isBefore(first)).map(End.OnDate::new);
    };
  }

  private void refresh() {
    Optional<Recurrence> rule = draft().map(it -> it.toRecurrence(time, before));
    done.setDisable(rule.isEmpty());
    summary.show(rule, afterCompletion());
  }

  private void finish(BiConsumer<Recurrence, Basis> choose, Runnable close) {
    Optional<RuleDraft> draft = draft();
    if (draft.isPresent()) {
      close.run();
      choose.accept(draft.get().toRecurrence(time, before), basis.valueProperty().get());
    }
  }
}
