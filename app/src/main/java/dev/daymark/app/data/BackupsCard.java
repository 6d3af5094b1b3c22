package dev.daymark.app.data;

import dev.daymark.app.backup.Backup;
import dev.daymark.app.backup.Backups;
import dev.daymark.app.ui.Messages;
import dev.daymark.app.ui.controls.Buttons;
import dev.daymark.app.ui.controls.Labels;
import dev.daymark.app.ui.controls.SettingsCard;
import dev.daymark.app.ui.controls.Switch;
import dev.daymark.app.ui.icon.Icons;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Whether backups are made by themselves, and those there are. */
final class BackupsCard extends StackPane {
  private static final int FEW = 4;

  private final BackupsViewModel model;
  private final DataWords words;
  private final Messages messages;
  private final Consumer<Path> restore;
  private final Switch automatic;
  private final ComboBox<Integer> keep = new ComboBox<>();
  private boolean all;

  /**
   * @param restore asks whether to restore a backup
   */
  BackupsCard(BackupsViewModel model, DataWords words, Messages messages, Consumer<Path> restore) {
    this.model = model;
    this.words = words;
    this.messages = messages;
    this.restore = restore;
    this.automatic = new Switch(messages.text("data.automatic"));
    automatic.setId("automatic-backups");
    automatic.selectedProperty().addListener((property, before, now) -> choose());
    keep.setId("keep-backups");
    keep.getItems().setAll(7, 30, 90, 365);
    keep.getStyleClass().add("dm-usual");
    keep.setConverter(new Days(messages));
    keep.valueProperty().addListener((property, before, now) -> choose());
    InvalidationListener fill = observed -> fill();
    model.list().addListener(fill);
    model.policyProperty().subscribe(this::show);
    fill();
  }

  private void show(Backups.Policy policy) {
    automatic.setSelected(policy.automatic());
    if (!keep.getItems().contains(policy.days())) {
      keep.getItems().add(policy.days());
    }
    keep.setValue(policy.days());
  }

  private void choose() {
    Integer days = keep.getValue();
    if (days != null) {
      model.choose(new Backups.Policy(automatic.isSelected(), days));
    }
  }

  private void fill() {
    SettingsCard card = new SettingsCard();
    card.row(messages.text("data.automatic"), messages.text("data.automaticDetail"), making());
    card.row(messages.text("data.keep"), "", keep);
    List<Backup> list = model.list();
    list.stream().limit(all ? list.size() : FEW).forEach(backup -> add(card, backup));
    if (list.isEmpty()) {
      card.row(Labels.text(messages.text("data.noBackups"), "dm-muted"))
          .getStyleClass()
          .add("dense");
    } else if (!all && list.size() > FEW) {
      Button more =
          Buttons.link(
              messages.text("data.showAll", list.size()),
              () -> {
                all = true;
                fill();
              });
      more.setId("all-backups");
      card.row(more).getStyleClass().add("dense");
    }
    getChildren().setAll(card);
  }

  private Node making() {
    Button now = Buttons.standard(messages.text("data.backUpNow"), model::backUpNow);
    now.setId("back-up-now");
    now.disableProperty().bind(model.busyProperty());
    HBox both = new HBox(16, now, automatic);
    both.setAlignment(Pos.CENTER_RIGHT);
    both.setMinWidth(USE_PREF_SIZE);
    return both;
  }

  private void add(SettingsCard card, Backup backup) {
    Label when = Labels.text(words.moment(backup.manifest().madeAt()), "dm-medium", "when");
    Button button =
        Buttons.link(messages.text("data.restore"), () -> restore.accept(backup.file()));
    button.setAccessibleText(words.restoreOf(backup));
    button.disableProperty().bind(model.busyProperty());
    card.row(
            Icons.small(Feather.ARCHIVE, "muted"),
            when,
            Labels.text(words.reason(backup.manifest().reason()), "dm-muted", "dm-small"),
            Labels.spacer(),
            Labels.text(words.size(backup.bytes()), "dm-muted", "dm-small"),
            button)
        .getStyleClass()
        .add("backup");
  }

  /** How long backups are kept, in words. */
  private static final class Days extends StringConverter<Integer> {
    private final Messages messages;

    Days(Messages messages) {
      this.messages = messages;
    }

    @Override
    public String toString(@Nullable Integer days) {
      if (days == null) {
        return "";
      }
      return days == 365 ? messages.text("data.keepYear") : messages.text("data.keepDays", days);
    }

    @Override
    public Integer fromString(String text) {
      throw new UnsupportedOperationException("the days are chosen, not typed");
    }
  }
}
