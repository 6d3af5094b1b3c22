package dev.daymark.app.transfer;

import dev.daymark.app.ical.Skipped;
import dev.daymark.app.ui.Messages;
import dev.daymark.app.ui.controls.Buttons;
import dev.daymark.app.ui.controls.FormField;
import dev.daymark.app.ui.controls.Labels;
import dev.daymark.domain.Calendar;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** Asks whether files are to be imported: how much is in them, where it goes, what is left out. */
public final class ImportPanel extends VBox {

  private static final int SHOWN = 5;

  private final ImportViewModel model;
  private final Messages messages;
  private final Runnable close;
  private final Label summary;
  private final VBox skipped = new VBox(2);
  private final ComboBox<Calendar> target = new ComboBox<>();
  private final Button yes;
  private boolean filling;

  /**
   * @param close takes it away
   */
  public ImportPanel(ImportViewModel model, Messages messages, Runnable close) {
    this.model = model;
    this.messages = messages;
    this.close = close;
    this.summary = Labels.paragraph(messages.text("import.reading"), "dm-muted");
    this.yes = Buttons.primary(messages.text("import.confirm"), this::confirm);
    getStyleClass().addAll("dm-surface", "dm-question", "dm-import");
    setAccessibleRole(AccessibleRole.DIALOG);
    String title = messages.text("import.title", model.subject());
    setAccessibleText(title);
    skipped.getStyleClass().add("evidence");
    FormField into = new FormField(messages.text("import.into"), target);
    getChildren()
        .addAll(Labels.paragraph(title, "dm-dialog-title"), summary, into, skipped, buttons());
    prepareTarget();
    model.planProperty().subscribe(this::show);
    model.troubleProperty().subscribe(this::explain);
  }

  private HBox buttons() {
    Button no = Buttons.standard(messages.text("import.cancel"), close);
    no.getStyleClass().add("dialog");
    no.setCancelButton(true);
    yes.getStyleClass().addAll("dialog", "default-focus");
    yes.setDefaultButton(true);
    yes.setDisable(true);
    HBox buttons = new HBox(8, no, yes);
    buttons.setAlignment(Pos.CENTER_RIGHT);
    return buttons;
  }

  private void prepareTarget() {
    target.setDisable(true);
    target.setMaxWidth(Double.MAX_VALUE);
    target.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(@Nullable Calendar calendar) {
            return calendar == null ? "" : calendar.summary();
          }

          @Override
          public @Nullable Calendar fromString(String text) {
            return null;
          }
        });
    target
        .valueProperty()
        .addListener(
            (property, before, calendar) -> {
              if (calendar != null && !filling) {
                model.choose(calendar);
              }
            });
  }

  private void show(@Nullable ImportPlan plan) {
    if (plan == null) {
      return;
    }
    summary.setText(messages.text("import.summary", plan.added(), plan.changed(), plan.same()));
    filling = true;
    target.getItems().setAll(plan.calendars());
    target.setValue(plan.target());
    filling = false;
    target.setDisable(false);
    skipped.getChildren().clear();
    plan.skipped().stream().limit(SHOWN).forEach(it -> skipped.getChildren().add(line(it)));
    int more = plan.skipped().size() - SHOWN;
    if (more > 0) {
      skipped
          .getChildren()
          .add(Labels.text(messages.text("import.more", more), "dm-muted", "dm-small"));
    }
    skipped.setVisible(!plan.skipped().isEmpty());
    skipped.setManaged(skipped.isVisible());
    yes.setDisable(!plan.changesSomething());
  }

  private Label line(Skipped it) {
    String reason = messages.sentence(it.reason());
    String text =
        it.title().isEmpty()
            ? messages.text("import.skippedLine", it.line(), reason)
            : messages.text("import.skipped", it.line(), it.title(), reason);
    return Labels.paragraph(text, "dm-small");
  }

  private void explain(String trouble) {
    if (!trouble.isEmpty()) {
      summary.setText(trouble);
      yes.setDisable(true);
    }
  }

  private void confirm() {
    model.run();
    close.run();
  }
}
