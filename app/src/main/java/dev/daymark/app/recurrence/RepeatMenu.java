package dev.daymark.app.recurrence;

import dev.daymark.app.session.Session;
import dev.daymark.app.ui.controls.FloatingPane;
import dev.daymark.domain.EventTime;
import dev.daymark.domain.Recurrence;
import java.util.function.Consumer;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/** Offers how often an event can repeat: never, as usual, or by a rule that is put together. */
public final class RepeatMenu {
  private final Session session;
  private final EventTime time;
  private final Recurrence before;
  private final Consumer<Recurrence> choose;

  /**
   * @param time of the occurrence that is looked at
   * @param before what it repeats by now
   * @param choose gets the new rule, or none
   */
  public RepeatMenu(
      Session session, EventTime time, Recurrence before, Consumer<Recurrence> choose) {
    this.session = session;
    this.time = time;
    this.before = before;
    this.choose = choose;
  }

  /** Opens it below a node. */
  public void open(Node anchor) {
    RuleStart start = RuleStart.of(time, session.zone());
    RecurrenceWords say = new RecurrenceWords(session.messages(), session.formatting());
    ContextMenu menu = new ContextMenu();
    menu.getItems().add(item(text("recurrence.never"), () -> choose.accept(Recurrence.NONE)));
    for (Recurrence preset : RepeatPresets.on(start.day())) {
      String words = say.say(preset, start.day(), start.zone()).sentence();
      menu.getItems().add(item(words, () -> choose.accept(preset)));
    }
    menu.getItems()
        .addAll(
            new SeparatorMenuItem(),
            item(text("inspector.repeat.custom"), () -> openPicker(anchor)));
    menu.show(anchor, Side.BOTTOM, 0, 2);
  }

  private void openPicker(Node anchor) {
    FloatingPane[] pane = new FloatingPane[1];
    pane[0] =
        new FloatingPane(
            new RecurrencePicker(session, time, before, choose, () -> pane[0].close()));
    pane[0].open(anchor);
  }

  private String text(String key) {
    return session.messages().text(key);
  }

  private static MenuItem item(String text, Runnable action) {
    MenuItem item = new MenuItem(text);
    item.setMnemonicParsing(false);
    item.setOnAction(event -> action.run());
    return item;
  }
}
