package dev.daymark.app.data;

import dev.daymark.app.folder.FormerFolder;
import dev.daymark.app.ui.Messages;
import dev.daymark.app.ui.controls.Buttons;
import dev.daymark.app.ui.controls.Question;
import dev.daymark.app.ui.controls.SettingsCard;
import java.nio.file.Path;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** Where the data lie, the way to another folder, and the copy that a move left behind. */
final class FolderRows {
  private final DataPage.Parts parts;
  private final Messages messages;
  private final DataWords words;
  private final FileChoice files;
  private final Label folder;
  private final HBox formerRow;
  private final Label former;

  /** Adds them to a card. */
  FolderRows(SettingsCard card, DataPage.Parts parts, DataWords words, FileChoice files) {
    this.parts = parts;
    this.messages = parts.session().messages();
    this.words = words;
    this.files = files;
    this.folder = (Label) card.row(messages.text("data.folder"), " ", buttons()).lookup(".detail");
    Button delete = Buttons.standard(messages.text("data.former.delete"), this::askToDelete);
    delete.setId("delete-former");
    this.formerRow = card.row(messages.text("data.former"), " ", delete);
    this.former = (Label) formerRow.lookup(".detail");
  }

  private Node buttons() {
    Button open =
        Buttons.standard(
            messages.text("data.open"), () -> parts.opener().accept(parts.dataDir().toUri()));
    Button move = Buttons.standard(messages.text("data.move"), this::choose);
    move.setId("move-data");
    HBox both = new HBox(8, open, move);
    both.setAlignment(Pos.CENTER_RIGHT);
    return both;
  }

  void show(DataViewModel.Facts facts) {
    folder.setText(words.folder(parts.dataDir(), facts));
    former.setText(facts.former().map(words::former).orElse(""));
    formerRow.setVisible(facts.former().isPresent());
    formerRow.setManaged(facts.former().isPresent());
  }

  private void choose() {
    files
        .folder(formerRow.getScene().getWindow(), messages.text("data.move.choose"))
        .ifPresent(this::askToMove);
  }

  /** Asks whether the data move to a folder, once it is known that they can. */
  void askToMove(Path target) {
    DataMover mover = parts.mover().get();
    parts
        .session()
        .background()
        .start(
            () -> {
              mover.check(target);
              return target;
            },
            checked -> ask(mover, checked),
            parts.session().edits()::failed);
  }

  private void ask(DataMover mover, Path target) {
    parts
        .overlays()
        .dialog(
            new ImportQuestion(
                messages.text("data.move.title", DataWords.shortened(target)),
                messages.text("data.move.body"),
                messages.text("data.move.confirm"),
                messages,
                parts.overlays()::close,
                () -> mover.move(target)));
  }

  private void askToDelete() {
    parts
        .data()
        .factsProperty()
        .get()
        .former()
        .ifPresent(
            place ->
                parts
                    .overlays()
                    .dialog(
                        new Question(
                            parts.overlays(),
                            messages.text("data.former.title", DataWords.shortened(place)),
                            messages.text("data.former.body", DataWords.shortened(parts.dataDir())),
                            messages.text("data.former.confirm"),
                            messages.text("settings.cancel"),
                            this::delete)));
  }

  private void delete() {
    parts
        .session()
        .background()
        .start(
            () -> FormerFolder.delete(parts.dataDir()),
            gone -> parts.data().refresh(),
            parts.session().edits()::failed);
  }
}
