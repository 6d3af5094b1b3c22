package dev.daymark.app.accounts;

import dev.daymark.app.ui.Messages;
import dev.daymark.app.ui.controls.Labels;
import dev.daymark.app.ui.controls.SettingsCard;
import dev.daymark.domain.Calendar;
import dev.daymark.domain.CalendarId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.HBox;

/** The calendars of an account, each with a box that says whether it is kept in step. */
final class CalendarChoices {
  private final SettingsCard panel;
  private final AccountsViewModel model;
  private final Messages messages;
  private Map<CalendarId, Choice> shown = Map.of();

  /** A calendar's row and what it was made for. */
  private record Choice(HBox row, CheckBox box, boolean writable) {
    boolean isOf(Calendar calendar) {
      return box.getText().equals(calendar.summary()) && writable == calendar.isWritable();
    }
  }

  CalendarChoices(SettingsCard panel, AccountsViewModel model, Messages messages) {
    this.panel = panel;
    this.model = model;
    this.messages = messages;
  }

  /** The rows for these calendars, in their order; a row that stands already stays. */
  List<HBox> show(List<Calendar> calendars) {
    Map<CalendarId, Choice> now = new HashMap<>();
    List<HBox> rows = new ArrayList<>();
    for (Calendar calendar : calendars) {
      Choice standing = shown.get(calendar.id());
      Choice choice = standing != null && standing.isOf(calendar) ? standing : choice(calendar);
      choice.box().setSelected(calendar.selected());
      now.put(calendar.id(), choice);
      rows.add(choice.row());
    }
    shown = now;
    return rows;
  }

  private Choice choice(Calendar calendar) {
    CheckBox box = new CheckBox(calendar.summary());
    box.setMnemonicParsing(false);
    box.setOnAction(event -> model.setSelected(calendar.id(), box.isSelected()));
    Node[] parts =
        calendar.isWritable()
            ? new Node[] {box}
            : new Node[] {
              box, Labels.text(messages.text("accounts.readOnly"), "dm-subtle", "dm-small")
            };
    HBox row = panel.row(parts);
    row.getStyleClass().add("dense");
    return new Choice(row, box, calendar.isWritable());
  }
}
