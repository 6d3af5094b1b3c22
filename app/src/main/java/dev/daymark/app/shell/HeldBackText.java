package dev.daymark.app.shell;

import dev.daymark.app.ui.Messages;
import dev.daymark.domain.sync.MassChange;

/**
 * A change that was held back, in the window's language: what would happen, and what each answer
 * means.
 */
record HeldBackText(Messages messages) {

  /** What would happen. */
  String question(MassChange change) {
    String key = "shell.heldBack.question." + change.kind();
    int deletions = change.deletions();
    int creations = change.creations();
    return switch (change.kind()) {
      case CALENDAR_GONE -> messages.text(key, deletions);
      case INCOMING, OUTGOING ->
          creations == 0
              ? messages.text(key + ".deleted", deletions)
              : deletions == 0
                  ? messages.text(key + ".added", creations)
                  : messages.text(key + ".both", deletions, creations);
    };
  }

  /** What follows from yes. */
  String yes(MassChange change) {
    return messages.text("shell.heldBack.yes." + change.kind());
  }

  /** What follows from no. */
  String no(MassChange change) {
    String key = "shell.heldBack.no." + change.kind();
    return switch (change.kind()) {
      case CALENDAR_GONE -> messages.text(key);
      case INCOMING ->
          messages.text(key + (change.isAboutCreations() ? ".stopped" : ".createdAgain"));
      case OUTGOING ->
          messages.text(
              key
                  + (change.deletions() == 0
                      ? ".added"
                      : change.creations() == 0 ? ".deleted" : ".both"));
    };
  }
}
