package dev.daymark.app.data;

import dev.daymark.app.session.Session;
import dev.daymark.app.settings.PageParts;
import dev.daymark.app.ui.Messages;
import dev.daymark.app.ui.controls.Buttons;
import dev.daymark.app.ui.controls.Overlays;
import dev.daymark.app.ui.controls.Question;
import dev.daymark.app.ui.controls.SettingsCard;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Where the person's data lies, its backups, and its ways in and out. */
public final class DataPage extends VBox {
  private final Parts parts;
  private final Messages messages;
  private final DataWords words;
  private final FileChoice files;
  private final FileQuestions questions;
  private final FolderRows folder;
  private final Label check;

  /**
   * What it is made of.
   *
   * @param dataDir where the data lies
   * @param opener shows a folder in the system's file manager
   * @param mover moves the data to another folder
   * @param encryption says whether the data is encrypted
   */
  public record Parts(
      DataViewModel data,
      BackupsViewModel backups,
      TransferViewModel transfer,
      Session session,
      Overlays overlays,
      Path dataDir,
      Consumer<URI> opener,
      Supplier<DataMover> mover,
      Node encryption) {}

  /** Builds it over its models. */
  public DataPage(Parts parts) {
    this.parts = parts;
    this.messages = parts.session().messages();
    this.words = new DataWords(parts.session());
    this.files = new FileChoice(messages);
    this.questions =
        new FileQuestions(parts.backups(), parts.transfer(), parts.session(), parts.overlays());
    getStyleClass().addAll("page", "dm-data");
    SettingsCard where = new SettingsCard();
    folder = new FolderRows(where, parts, words, files);
    check = detail(where, "data.check", checkButton());
    BackupsCard backups =
        new BackupsCard(
            parts.backups(), words, messages, file -> questions.askToRestore(file, () -> {}));
    getChildren()
        .addAll(PageParts.heading(messages.text("data.title"), messages.text("data.lead")));
    getChildren()
        .addAll(
            where,
            parts.encryption(),
            PageParts.subheading(messages.text("data.backups")),
            backups,
            PageParts.subheading(messages.text("data.inAndOut")),
            inAndOut());
    parts.data().factsProperty().subscribe(folder::show);
    parts.backups().checkedAtProperty().subscribe(this::show);
    parts.backups().busyProperty().subscribe(busy -> show(busy.booleanValue()));
    parts.backups().refresh();
  }

  private Label detail(SettingsCard card, String key, Node control) {
    HBox row = card.row(messages.text(key), " ", control);
    return (Label) row.lookup(".detail");
  }

  private void show(boolean busy) {
    if (!busy) {
      show(parts.backups().checkedAtProperty().get());
    }
  }

  private void show(Optional<Instant> checkedAt) {
    check.setText(
        checkedAt
            .map(at -> messages.text("data.checkedAt", words.moment(at)))
            .orElseGet(() -> messages.text("data.neverChecked")));
  }

  private Button checkButton() {
    Button button = Buttons.standard(messages.text("data.checkNow"), this::checkNow);
    button.setId("check-data");
    parts.backups().busyProperty().subscribe(button::setDisable);
    return button;
  }

  private void checkNow() {
    check.setText(messages.text("data.checking"));
    parts
        .backups()
        .checkNow(
            damaged -> {
              if (!damaged.isEmpty()) {
                check.setText(messages.text("data.checkedDamaged", damaged.size(), names(damaged)));
              }
            });
  }

  private static String names(List<Path> files) {
    return String.join(
        ", ", files.stream().map(file -> String.valueOf(file.getFileName())).toList());
  }

  private Node inAndOut() {
    SettingsCard card = new SettingsCard();
    Button export = Buttons.standard(messages.text("data.export"), () -> {});
    export.setId("export");
    export.setOnAction(event -> formats().show(export, Side.BOTTOM, 0, 4));
    card.row(messages.text("data.export"), messages.text("data.exportDetail"), export);
    Button bringIn = Buttons.standard(messages.text("data.import"), this::chooseImport);
    bringIn.setId("import");
    Label progress =
        (Label)
            card.row(messages.text("data.import"), messages.text("data.importDetail"), bringIn)
                .lookup(".detail");
    parts
        .transfer()
        .progressProperty()
        .subscribe(
            now -> {
              bringIn.setDisable(now != TransferViewModel.Progress.NONE);
              export.setDisable(now != TransferViewModel.Progress.NONE);
              progress.setText(
                  messages.text(
                      now == TransferViewModel.Progress.NONE
                          ? "data.importDetail"
                          : "data.progress." + now.name().toLowerCase(Locale.ROOT)));
            });
    sampleRow(card);
    Button over = Buttons.danger(messages.text("data.startOver"), this::askToStartOver);
    over.setId("start-over");
    parts.backups().busyProperty().subscribe(over::setDisable);
    card.row(messages.text("data.startOver"), messages.text("data.startOverDetail"), over);
    return card;
  }

  private void sampleRow(SettingsCard card) {
    Button sample = Buttons.standard("", () -> {});
    sample.setId("sample");
    HBox holder = new HBox(sample);
    holder.setAlignment(Pos.CENTER_RIGHT);
    Label detail = (Label) card.row(messages.text("data.sample"), " ", holder).lookup(".detail");
    parts
        .data()
        .factsProperty()
        .subscribe(
            facts -> {
              String state = facts.sample() ? "data.sample.there" : "data.sample.none";
              detail.setText(messages.text(state));
              sample.setText(
                  messages.text(facts.sample() ? "data.sample.remove" : "data.sample.add"));
              sample.setOnAction(
                  event -> {
                    if (facts.sample()) {
                      parts.data().removeSample();
                    } else {
                      parts.data().addSample();
                    }
                  });
            });
  }

  private ContextMenu formats() {
    ContextMenu formats = new ContextMenu();
    for (ExportForm form : ExportForm.values()) {
      formats.getItems().add(format(form.ending(), file -> exportTo(file, form)));
    }
    formats.getItems().add(format("zip", parts.backups()::backUpTo));
    return formats;
  }

  private MenuItem format(String ending, Consumer<Path> action) {
    MenuItem item = new MenuItem(messages.text("data.export." + ending));
    item.setOnAction(
        event -> files.save(getScene().getWindow(), "daymark." + ending).ifPresent(action));
    return item;
  }

  /** Writes everything into a file. */
  public void exportTo(Path file, ExportForm form) {
    parts.transfer().exportTo(file, form, () -> parts.backups().tellExported());
  }

  private void chooseImport() {
    files.open(getScene().getWindow()).ifPresent(this::bringIn);
  }

  /** Asks about a calendar file or a backup, and brings it in after a yes. */
  public void bringIn(Path file) {
    questions.bringIn(file, () -> {});
  }

  /** Asks whether the data move to a folder. */
  public void moveTo(Path target) {
    folder.askToMove(target);
  }

  private void askToStartOver() {
    DataViewModel.Facts facts = parts.data().factsProperty().get();
    ask(
        messages.text("data.startOver.title"),
        messages.text("data.startOver.body", facts.summary().events(), facts.summary().tasks()),
        messages.text("data.startOver.confirm"),
        parts.backups()::startOver);
  }

  private void ask(String title, String body, String verb, Runnable action) {
    parts
        .overlays()
        .dialog(
            new Question(
                parts.overlays(), title, body, verb, messages.text("settings.cancel"), action));
  }
}
