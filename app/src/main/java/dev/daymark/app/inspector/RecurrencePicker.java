package dev.daymark.app.inspector;

import dev.daymark.app.inspector.RuleDraft.End;
import dev.daymark.app.inspector.RuleDraft.Unit;
import dev.daymark.app.session.Session;
import dev.daymark.app.ui.Formatting;
import dev.daymark.app.ui.controls.Buttons;
import dev.daymark.app.ui.controls.Labels;
import dev.daymark.app.ui.controls.Segment;
import dev.daymark.app.ui.icon.Icons;
import dev.daymark.domain.EventTime;
import dev.daymark.domain.Recurrence;
import dev.daymark.domain.recurrence.OccurrenceExpander;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Puts a rule together, and reads it back as a sentence with the next dates while it changes. */
final class RecurrencePicker extends VBox {
  private static final int NEXT = 6;
  private static final int MOST = 999;
  private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");

  /** What a task's next date is counted from. */
  enum Basis {
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
  private final EventWords words;
  private final EventTime time;
  private final Recurrence before;
  private final LocalDate first;
  private final ZoneId zone;
  private final WhenParser parser;
  private final TextField interval = new TextField();
  private final ComboBox<Unit> unit = new ComboBox<>();
  private final Map<DayOfWeek, ToggleButton> days = new EnumMap<>(DayOfWeek.class);
  private final ComboBox<String> monthly = new ComboBox<>();
  private final Segment<Ending> ending;
  private final Segment<Basis> basis;
  private final boolean forTask;
  private final TextField end = new TextField();
  private final Label sentence = Labels.paragraph("", "dm-medium");
  private final Label dates = Labels.paragraph("", "dm-muted", "dm-small");
  private final Button done;

  /**
   * @param time of the occurrence that is looked at; its series begins there or before
   * @param before what it repeats by now
   * @param choose gets the new rule, or none
   * @param close runs after any answer
   */
  RecurrencePicker(
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
  RecurrencePicker(
      Session session,
      EventTime time,
      Recurrence before,
      Optional<Basis> counted,
      BiConsumer<Recurrence, Basis> choose,
      Runnable close) {
    this.session = session;
    this.formatting = session.formatting();
    this.words = new EventWords(session);
    this.time = time;
    this.before = before;
    this.zone = words.ruleZone(time);
    this.first = words.ruleDay(time);
    this.parser = new WhenParser(formatting.settings().locale(), session.today());
    this.ending = new Segment<>(List.of(Ending.values()), it -> text("ends." + it));
    this.basis = new Segment<>(List.of(Basis.values()), it -> text("basis." + it));
    this.forTask = counted.isPresent();
    counted.ifPresent(basis.valueProperty()::set);
    this.done = Buttons.primary(text("done"), () -> finish(choose, close));
    getStyleClass().add("recurrence-picker");
    setId("recurrence-picker");
    prepare();
    getChildren().addAll(everyRow(), basisRow(), daysRow(), monthlyRow(), endsRow(), summary());
    getChildren().add(footer(choose, close));
    show(RuleDraft.of(before, first, zone).orElseGet(() -> RuleDraft.weekly(first)));
    watch();
    refresh();
  }

  private String text(String key, Object... arguments) {
    return words.text("recurrence.picker." + key, arguments);
  }

  private void prepare() {
    interval.setId("recurrence-interval");
    interval.setPrefColumnCount(3);
    interval.setAccessibleText(text("every"));
    unit.getItems().setAll(Unit.values());
    unit.setConverter(shown(it -> text("unit." + it, interval())));
    unit.setAccessibleText(text("unit"));
    monthly.getItems().setAll(monthlyChoices());
    monthly.setConverter(shown(this::monthlyWords));
    monthly.setAccessibleText(text("on"));
    end.setId("recurrence-end");
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

  private List<String> monthlyChoices() {
    Set<String> choices = new LinkedHashSet<>();
    RepeatPresets.on(first).stream()
        .map(preset -> preset.lines().getFirst())
        .filter(line -> line.contains("FREQ=MONTHLY;"))
        .map(line -> line.substring(line.indexOf("FREQ=MONTHLY;") + 13))
        .forEach(choices::add);
    choices.add("BYMONTHDAY=-1");
    RuleDraft.of(before, first, zone)
        .map(RuleDraft::monthly)
        .filter(part -> !part.isEmpty())
        .ifPresent(choices::add);
    return List.copyOf(choices);
  }

  private String monthlyWords(String part) {
    Recurrence rule = Recurrence.ofRule("FREQ=MONTHLY;" + part);
    return new RecurrenceWords(session.messages(), formatting).say(rule, first, zone).sentence();
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

  private Node daysRow() {
    HBox toggles = new HBox(6);
    DayOfWeek day = formatting.settings().firstDayOfWeek();
    for (int i = 0; i < 7; i++, day = day.plus(1)) {
      String name = formatting.weekdayLong(day);
      ToggleButton toggle = new ToggleButton(name.substring(0, 1));
      toggle.getStyleClass().setAll("day-toggle");
      toggle.setAccessibleText(name);
      days.put(day, toggle);
      toggles.getChildren().add(toggle);
    }
    Node row = row("on", toggles);
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

  private Node summary() {
    VBox lines = new VBox(2, sentence, dates);
    HBox.setHgrow(lines, Priority.ALWAYS);
    HBox box = new HBox(10, Icons.small(Feather.REPEAT, "muted"), lines);
    box.getStyleClass().add("summary");
    return box;
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
    days.forEach((day, toggle) -> toggle.setSelected(draft.days().contains(day)));
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
    days.values()
        .forEach(it -> it.selectedProperty().addListener((property, was, is) -> refresh()));
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
    Set<DayOfWeek> chosen = EnumSet.noneOf(DayOfWeek.class);
    days.forEach((day, toggle) -> addIf(toggle.isSelected(), chosen, day));
    return Optional.of(
        new RuleDraft(interval(), unit.getValue(), chosen, monthly.getValue(), ends.get()));
  }

  private static void addIf(boolean wanted, Set<DayOfWeek> chosen, DayOfWeek day) {
    if (wanted) {
      chosen.add(day);
    }
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
    sentence.setText(rule.map(this::say).orElseGet(() -> text("unclear")));
    dates.setText(afterCompletion() ? text("basis.hint") : rule.map(this::next).orElse(""));
  }

  private String say(Recurrence rule) {
    RecurrenceWords say = new RecurrenceWords(session.messages(), formatting);
    RecurrenceWords.Words said =
        afterCompletion() ? say.sayAfterCompletion(rule, first, zone) : say.say(rule, first, zone);
    return said.end().isEmpty()
        ? said.sentence()
        : text("sentence", said.sentence(), lowerCase(said.end()));
  }

  /** The end is a sentence of its own elsewhere; here it is the end of one. */
  private String lowerCase(String end) {
    return end.substring(0, 1).toLowerCase(formatting.settings().locale()) + end.substring(1);
  }

  /** The next dates, and that there are no more where that is so. */
  private String next(Recurrence rule) {
    List<String> days =
        new OccurrenceExpander(time, rule)
            .from(time.startIn(session.zone()), session.zone(), NEXT + 1).stream()
                .map(slot -> formatting.monthDay(words.firstDay(slot.time())))
                .toList();
    boolean all = days.size() <= NEXT;
    String listed = days.stream().limit(NEXT).collect(Collectors.joining(", "));
    return all ? text("all", days.size(), listed) : text("next", listed);
  }

  private void finish(BiConsumer<Recurrence, Basis> choose, Runnable close) {
    Optional<RuleDraft> draft = draft();
    if (draft.isPresent()) {
      close.run();
      choose.accept(draft.get().toRecurrence(time, before), basis.valueProperty().get());
    }
  }
}
