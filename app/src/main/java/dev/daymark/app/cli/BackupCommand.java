package dev.daymark.app.cli;

import com.google.gson.stream.JsonWriter;
import dev.daymark.app.backup.Backup;
import dev.daymark.app.backup.Reason;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code backup}. */
@Command(
    name = "backup",
    description = {
      "Writes everything into one file and checks it by opening it.",
      "While the window is open it does that once a day by itself. To put one back:"
          + " daymark restore."
    })
final class BackupCommand implements Runnable {

  private final CommandContext context;

  @Parameters(
      paramLabel = "FILE",
      arity = "0..1",
      description = "Where to; without it, among the backups that Daymark keeps.")
  private @Nullable Path file;

  @Option(names = "--json", description = "Prints JSON.")
  private boolean json;

  BackupCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public void run() {
    context.withStore(
        root ->
            tell(
                file == null
                    ? root.backups().make(Reason.ASKED)
                    : root.backups().makeAt(context.surroundings().file(file))));
  }

  private void tell(Backup backup) {
    if (json) {
      context.terminal().printJson(out -> write(out, backup));
    } else {
      context.terminal().print(backup.file().toString());
      context.terminal().say("Holds " + BackupWords.holds(backup.manifest().summary()) + ".");
    }
  }

  static void write(JsonWriter out, Backup backup) throws IOException {
    out.beginObject();
    out.name("name").value(backup.name());
    out.name("file").value(backup.file().toString());
    out.name("madeAt").value(backup.manifest().madeAt().toString());
    out.name("reason").value(backup.manifest().reason().word());
    out.name("version").value(backup.manifest().version());
    out.name("events").value(backup.manifest().summary().events());
    out.name("tasks").value(backup.manifest().summary().tasks());
    out.name("calendars").value(backup.manifest().summary().calendars());
    out.name("bytes").value(backup.bytes());
    out.endObject();
  }
}
