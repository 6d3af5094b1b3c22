package dev.daymark.app.cli;

import dev.daymark.app.CompositionRoot;
import dev.daymark.app.backup.Backup;
import dev.daymark.app.backup.BackupFile;
import dev.daymark.app.backup.Preview;
import dev.daymark.app.backup.Restoring;
import dev.daymark.app.backup.StoredBackups;
import dev.daymark.domain.DaymarkException;
import dev.daymark.domain.ErrorCode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code restore}. */
@Command(
    name = "restore",
    description = {
      "Puts a backup in the place of what is here, of which a backup is made first.",
      "What is in Google stays as it is there: the next sync brings this device up to date with it."
    })
final class RestoreCommand implements Runnable {

  /** What is here cannot be opened, and nothing can be done about it. */
  private static final Set<ErrorCode> UNREADABLE =
      Set.of(
          ErrorCode.DATABASE_DAMAGED, ErrorCode.DATABASE_KEY_MISSING, ErrorCode.DATABASE_KEY_WRONG);

  private final CommandContext context;

  @Parameters(
      paramLabel = "FILE",
      arity = "0..1",
      description = "A backup, or the name of one that --list shows.")
  private @Nullable String wanted;

  @Option(names = "--list", description = "Lists the backups that Daymark keeps, newest first.")
  private boolean list;

  @Option(names = "--dry-run", description = "Says what would change, and changes nothing.")
  private boolean rehearse;

  @Option(names = "--json", description = "With --list: prints JSON.")
  private boolean json;

  RestoreCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public void run() {
    if (list) {
      list();
    } else if (wanted == null) {
      throw new DaymarkException(
          ErrorCode.INPUT_INVALID,
          "Say which backup: daymark restore FILE. What there is: daymark restore --list.");
    } else if (rehearse) {
      Path file = find(wanted);
      context.withStore(root -> tell(root.backups().preview(file)));
    } else {
      restore(find(wanted));
    }
  }

  private Path folder() {
    return Restoring.folder(context.workspace().dataDir());
  }

  private void list() {
    List<Backup> backups = StoredBackups.list(folder());
    Terminal terminal = context.terminal();
    if (json) {
      terminal.printJson(
          out -> {
            out.beginArray();
            for (Backup backup : backups) {
              BackupCommand.write(out, backup);
            }
            out.endArray();
          });
      return;
    }
    if (backups.isEmpty()) {
      terminal.say("There are no backups yet. To make one: daymark backup");
      return;
    }
    TextTable table = new TextTable();
    backups.forEach(
        backup ->
            table.row(
                backup.name(),
                context.wording().moment(backup.manifest().madeAt()),
                BackupWords.reason(backup.manifest().reason()),
                BackupWords.holds(backup.manifest().summary()),
                BackupWords.size(backup.bytes())));
    table.lines("").forEach(terminal::print);
  }

  private Path find(String name) {
    Path file = context.surroundings().file(Path.of(name)).toAbsolutePath();
    if (Files.exists(file)) {
      return file;
    }
    boolean ended = name.endsWith(BackupFile.ENDING);
    Path kept = folder().resolve(ended ? name : name + BackupFile.ENDING);
    if (Files.exists(kept)) {
      return kept;
    }
    throw new DaymarkException(
        ErrorCode.FILE_UNREADABLE,
        "There is no backup " + name + "; daymark restore --list names those there are.");
  }

  private void tell(Preview preview) {
    Terminal terminal = context.terminal();
    terminal.print(
        "The backup of "
            + context.wording().moment(preview.manifest().madeAt())
            + " holds "
            + BackupWords.holds(preview.then())
            + "; there are "
            + BackupWords.holds(preview.now())
            + " now.");
    terminal.print(
        "Restoring it: "
            + BackupWords.changes(preview.events(), "event")
            + "; "
            + BackupWords.changes(preview.tasks(), "task")
            + ".");
    if (preview.now().waiting() > 0) {
      terminal.print(
          BackupWords.count(preview.now().waiting(), "change")
              + " not sent to Google yet would be set aside with the present.");
    }
    if (preview.then().accounts() > 0) {
      terminal.print("The next sync brings Google's calendars up to date with Google.");
    }
  }

  private void restore(Path file) {
    if (context.surroundings().running().isHere()) {
      told(file, context.surroundings().running().restore(file));
      return;
    }
    AtomicBoolean opened = new AtomicBoolean();
    try {
      context.withStore(
          root -> {
            opened.set(true);
            told(file, root.replacement().restore(file));
          });
    } catch (DaymarkException e) {
      if (opened.get() || !UNREADABLE.contains(e.code())) {
        throw e;
      }
      boolean damaged = e.code() == ErrorCode.DATABASE_DAMAGED;
      Path kept =
          CompositionRoot.restoring(
                  context.workspace().dataDir(),
                  context.surroundings().clock(),
                  context.workspace().place())
              .restoreOverUnreadable(file);
      say(file);
      context
          .terminal()
          .say(
              (damaged ? "What was here is damaged" : "What was here is encrypted without its key")
                  + "; a copy of it is in "
                  + kept
                  + ".");
    }
  }

  private void told(Path file, Backup before) {
    say(file);
    context.terminal().say("To take it back: daymark restore " + before.name());
  }

  private void say(Path file) {
    context
        .terminal()
        .say(
            "Restored the backup of "
                + context.wording().moment(BackupFile.manifest(file).madeAt())
                + ".");
  }
}
