package dev.daymark.app.cli;

import dev.daymark.domain.sync.GuestNotice;
import dev.daymark.storage.LocalEdits;
import dev.daymark.storage.LocalStore;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that says which guests are told of a change. */
final class NoticeOption {

  @Option(
      names = "--notify",
      paramLabel = "WHO",
      description = {
        "Which guests get a mail: all, external (those without Google Calendar) or none.",
        "Without it, as daymark notify says; all if nothing was said."
      })
  private @Nullable GuestNotice notice;

  /** The door for edits that tell whom the person wants told. */
  LocalEdits edits(LocalStore store) {
    return notice == null ? store.localEdits() : store.localEdits().telling(notice);
  }
}
