package dev.daymark.app.shell;

import dev.daymark.app.shell.SyncStateViewModel.OpenConflict;
import dev.daymark.app.ui.Messages;
import dev.daymark.app.ui.controls.Buttons;
import dev.daymark.app.ui.controls.Labels;
import dev.daymark.domain.sync.Conflict;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** A conflict with both values, to keep one of them. */
final class ConflictRow extends VBox {

  ConflictRow(OpenConflict open, SyncStateViewModel sync, ChangeWords words, Messages messages) {
    getStyleClass().add("conflict");
    String title = words.title(open);
    HBox heading =
        new HBox(
            8,
            Labels.text(title, "dm-medium"),
            Labels.text(words.field(open), "dm-muted", "dm-small"));
    Conflict conflict = open.conflict();
    String mine = words.side(open, conflict.local());
    String theirs = words.side(open, conflict.remote());
    Button keepMine =
        Buttons.standard(
            messages.text("shell.sync.conflict.mine"),
            () ->
                sync.resolve(
                    open,
                    Conflict.Side.LOCAL,
                    messages.text("shell.sync.conflict.keptMine", title)));
    Button keepTheirs =
        Buttons.standard(
            messages.text("shell.sync.conflict.theirs"),
            () ->
                sync.resolve(
                    open,
                    Conflict.Side.REMOTE,
                    messages.text("shell.sync.conflict.keptTheirs", title)));
    HBox answers = new HBox(8, keepMine, keepTheirs);
    answers.getStyleClass().add("answers");
    getChildren()
        .addAll(
            heading,
            Labels.paragraph(
                messages.text("shell.sync.conflict.mineIs", mine), "dm-muted", "dm-small"),
            Labels.paragraph(
                messages.text("shell.sync.conflict.theirsIs", theirs), "dm-muted", "dm-small"),
            answers);
  }
}
