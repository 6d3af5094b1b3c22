package dev.daymark.app.data;

import dev.daymark.app.session.Session;
import dev.daymark.app.ui.Messages;
import dev.daymark.app.ui.controls.Overlays;
import dev.daymark.app.ui.controls.Question;
import java.nio.file.Path;
import java.util.Locale;

/** Asks about a calendar file or a backup, with a preview, and brings it in after a yes. */
public final class FileQuestions {
  private final BackupsViewModel backups;
  private final TransferViewModel transfer;
  private final Overlays overlays;
  private final Messages messages;
  private final DataWords words;

  public FileQuestions(
      BackupsViewModel backups, TransferViewModel transfer, Session session, Overlays overlays) {
    this.backups = backups;
    this.transfer = transfer;
    this.overlays = overlays;
    this.messages = session.messages();
    this.words = new DataWords(session);
  }

  /**
   * Asks about a file.
   *
   * @param agreed runs when the person says yes
   */
  public void bringIn(Path file, Runnable agreed) {
    if (file.toString().toLowerCase(Locale.ROOT).endsWith(".zip")) {
      askToRestore(file, agreed);
    } else {
      transfer.read(file, offer -> askToImport(offer, agreed));
    }
  }

  private void askToImport(TransferViewModel.Offer offer, Runnable agreed) {
    int items = offer.report().added() + offer.report().changed();
    overlays.dialog(
        new ImportQuestion(
            messages.text("data.import.title", String.valueOf(offer.file().getFileName())),
            words.importing(offer),
            messages.text("data.import.confirm", items),
            messages,
            overlays::close,
            items == 0
                ? null
                : () -> {
                  transfer.bringIn(offer);
                  agreed.run();
                }));
  }

  /** Asks about a backup. */
  void askToRestore(Path file, Runnable agreed) {
    backups.preview(
        file,
        preview ->
            overlays.dialog(
                new Question(
                    overlays,
                    messages.text(
                        "data.restore.title", words.momentWithin(preview.manifest().madeAt())),
                    words.restoring(preview),
                    messages.text("data.restore.confirm"),
                    messages.text("settings.cancel"),
                    () -> {
                      backups.restore(file);
                      agreed.run();
                    })));
  }
}
