package dev.daymark.app.ui.controls;

import dev.daymark.app.ui.LeadWords;
import dev.daymark.app.ui.Messages;
import dev.daymark.app.ui.icon.Icons;
import dev.daymark.domain.Reminder;
import dev.daymark.domain.Reminder.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/**
 * Several reminders to choose: one row each, how long before and by what, and one to add more.
 *
 * <p>A row stays where it is while its value is changed, so that the arrow keys can go through the
 * values of a box. On the way two rows can say the same; that is one reminder.
 */
public final class ReminderRows extends VBox {
  /** As many as Google takes. */
  private static final int MOST = 5;

  private static final int FIRST = 10;

  private final Messages messages;
  private final Consumer<List<Reminder>> changed;
  private final List<ReminderRow> rows = new ArrayList<>();
  private final Button add;
  private boolean mails;

  /**
   * Builds it without a row.
   *
   * @param changed takes what is chosen, each reminder once, whenever the person changed it
   */
  public ReminderRows(Messages messages, Consumer<List<Reminder>> changed) {
    super(4);
    this.messages = messages;
    this.changed = changed;
    getStyleClass().add("dm-reminder-rows");
    add = Buttons.flat(messages.text("editor.reminder.add"), this::addRow);
    add.setId("add-reminder");
    add.setGraphic(Icons.small(Feather.PLUS, "muted"));
    add.getStyleClass().add("quiet");
  }

  /**
   * Shows other reminders.
   *
   * @param canMail whether somebody would send a mail: Google does, nobody for what is here only
   */
  public void show(List<Reminder> reminders, boolean canMail) {
    mails = canMail;
    rows.clear();
    reminders.forEach(it -> rows.add(row(it)));
    arrange();
  }

  /** What is chosen now, each reminder once. */
  public List<Reminder> value() {
    return rows.stream().map(ReminderRow::value).distinct().toList();
  }

  /** What has the focus first: the first row, or without one the way to add one. */
  public Node first() {
    return rows.isEmpty() ? add : rows.getFirst().lead();
  }

  private ReminderRow row(Reminder reminder) {
    return new ReminderRow(
        reminder, mails, messages, () -> changed.accept(value()), this::removeRow);
  }

  private void arrange() {
    List<Node> parts = new ArrayList<>(rows);
    if (rows.size() < MOST) {
      parts.add(add);
    }
    StayingChildren.show(getChildren(), parts);
  }

  private void addRow() {
    ReminderRow row = row(new Reminder(Method.POPUP, free()));
    rows.add(row);
    arrange();
    row.lead().requestFocus();
    changed.accept(value());
  }

  /** The first usual time that no row has yet, so that a new row is a reminder more. */
  private int free() {
    Set<Integer> taken =
        rows.stream().map(it -> it.value().minutesBefore()).collect(Collectors.toSet());
    return Stream.concat(Stream.of(FIRST), LeadWords.USUAL.stream())
        .filter(it -> !taken.contains(it))
        .findFirst()
        .orElse(FIRST);
  }

  private void removeRow(ReminderRow row) {
    int index = rows.indexOf(row);
    rows.remove(row);
    Node neighbour = rows.isEmpty() ? add : rows.get(Math.min(index, rows.size() - 1)).lead();
    arrange();
    neighbour.requestFocus();
    changed.accept(value());
  }
}
