package dev.daymark.app.transfer;

import dev.daymark.app.ical.Remark;
import dev.daymark.app.ical.Skipped;
import dev.daymark.app.ui.Messages;
import dev.daymark.app.ui.controls.Buttons;
import dev.daymark.app.ui.controls.FormField;
import dev.daymark.app.ui.controls.Labels;
import dev.daymark.domain.Calendar;
import java.util.List;
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
  private final VBox lines = new VBox(2);
  private final FormField into;
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
    lines.getStyleClass().add("evidence");
    into = new FormField(messages.text("import.into"), target);
    getChildren()
        .addAll(Labels.paragraph(title, "dm-dialog-title"), summary, into, lines, buttons());
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
    summary.setText(
        messages.text(
            plan.hasEvents() ? "import.summary" : "import.summaryTasks",
            plan.added(),
            plan.changed(),
            plan.same(),
            plan.list()));
    into.setVisible(plan.hasEvents());
    into.setManaged(plan.hasEvents());
    filling = true;
    target.getItems().setAll(plan.calendars());
    target.setValue(plan.target());
    filling = false;
    target.setDisable(false);
    lines.getChildren().clear();
    tell(plan.skipped().stream().map(this::line).toList(), "import.more");
    tell(plan.remarks().stream().map(this::line).toList(), "import.moreNotes");
    lines.setVisible(!lines.getChildren().isEmpty());
    lines.setManaged(lines.isVisible());
    yes.setDisable(!plan.changesSomething());
  }

  private void tell(List<String> sentences, String moreKey) {
    for (String sentence : sentences.subList(0, Math.min(SHOWN, sentences.size()))) {
      lines.getChildren().add(Labels.paragraph(sentence, "dm-small"));
    }
    int more = sentences.size() - SHOWN;
    if (more > 0) {
      lines.getChildren().add(Labels.text(messages.text(moreKey, more), "dm-muted", "dm-small"));
    }
  }

  private String line(Skipped it) {
    String reason = messages.sentence(it.reason());
    return it.title().isEmpty()
        ? messages.text("import.skippedLine", it.line(), reason)
        : messages.text("import.skipped", it.line(), it.title(), reason);
  }

  private String line(Remark it) {
    return messages.text("import.note", it.line(), it.title(), messages.sentence(it.sentence()));
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
