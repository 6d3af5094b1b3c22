package dev.daymark.app.welcome;

import dev.daymark.app.ui.Messages;
import dev.daymark.app.ui.controls.Buttons;
import dev.daymark.app.ui.controls.Labels;
import dev.daymark.app.ui.controls.Skeleton;
import dev.daymark.domain.Calendar;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Which calendars of a new account to show, all of them at first. */
final class CalendarChoice {
  private final VBox card;
  private final WelcomeViewModel model;
  private final Messages messages;

  CalendarChoice(VBox card, WelcomeViewModel model, Messages messages) {
    this.card = card;
    this.model = model;
    this.messages = messages;
  }

  void show(WelcomeViewModel.Step.Calendars step) {
    VBox list = new VBox();
    list.getStyleClass().add("calendars");
    if (step.calendars().isEmpty()) {
      list.getChildren().addAll(new Skeleton(240, 14), new Skeleton(180, 14));
    }
    step.calendars().forEach(calendar -> list.getChildren().add(line(calendar)));
    Button back = Buttons.standard(messages.text("welcome.back"), model::back);
    back.getStyleClass().add("dialog");
    Button go = Buttons.primary(messages.text("welcome.showWeek"), model::done);
    go.getStyleClass().addAll("dialog", "default-focus");
    go.setId("welcome-go");
    HBox buttons = new HBox(8, back, Labels.spacer(), go);
    buttons.getStyleClass().add("buttons");
    card.getChildren()
        .addAll(
            Labels.text(messages.text("welcome.calendars"), "dm-page", "title"),
            Labels.paragraph(
                messages.text("welcome.calendarsLead", step.email()), "dm-muted", "lead"),
            list,
            buttons);
  }

  private HBox line(Calendar calendar) {
    CheckBox box = new CheckBox(calendar.summary());
    box.setMnemonicParsing(false);
    box.setSelected(calendar.selected());
    box.selectedProperty().addListener((property, before, now) -> model.choose(calendar, now));
    HBox line = new HBox(8, box);
    line.setAlignment(Pos.CENTER_LEFT);
    line.getStyleClass().add("line");
    if (!calendar.isWritable()) {
      line.getChildren()
          .add(Labels.text(messages.text("accounts.readOnly"), "dm-subtle", "dm-small"));
    }
    return line;
  }
}
