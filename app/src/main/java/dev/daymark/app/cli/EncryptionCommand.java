package dev.daymark.app.cli;

import dev.daymark.app.CompositionRoot;
import dev.daymark.app.encryption.Encryption;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code encryption} and its commands. */
@Command(
    name = "encryption",
    description = {
      "Tells whether the data on this disk is encrypted, and turns that on and off.",
      "The key is kept where sign-ins are (daymark secrets)."
    })
final class EncryptionCommand implements Runnable {

  private final CommandContext context;

  EncryptionCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public void run() {
    status(false);
  }

  @Command(description = "Tells whether the data is encrypted.")
  void status(@Option(names = "--json", description = "Prints JSON.") boolean json) {
    context.withStore(
        root -> {
          Encryption.Status status = root.encryption().status();
          if (json) {
            print(root, status);
          } else {
            words(status);
          }
        });
  }

  private void print(CompositionRoot root, Encryption.Status status) {
    String place = root.secrets().kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
    context
        .terminal()
        .printJson(
            out -> {
              out.beginObject();
              out.name("encrypted").value(status.on());
              out.name("keyPlace").value(place);
              out.name("copiesInClear").value(status.copiesInClear());
              out.endObject();
            });
  }

  private void words(Encryption.Status status) {
    Terminal terminal = context.terminal();
    terminal.print(
        status.on() ? "The data on this disk is encrypted." : "The data is not encrypted.");
    if (status.copiesInClear() > 0) {
      terminal.print(
          "Backups and other copies of the data that are not encrypted: "
              + status.copiesInClear()
              + ". To encrypt them: daymark encryption on");
    }
  }

  @Command(
      description = {
        "Encrypts the data on this disk and its backups, with a new key that is kept where sign-ins"
            + " are.",
        "Write the recovery code down (daymark encryption export-key): without the key nobody can"
            + " read the data any more."
      })
  void on() {
    context.withStore(
        root -> {
          words(root.encryption().turnOn());
          context
              .terminal()
              .say(
                  "Write its recovery code down, and keep it away from this device:"
                      + " daymark encryption export-key.");
        });
  }

  @Command(
      description =
          "Writes the data without encryption again. Backups that are encrypted stay so, and their"
              + " key stays where it is.")
  void off() {
    context.withStore(root -> words(root.encryption().turnOff()));
  }

  @Command(
      name = "export-key",
      description =
          "Prints the key as a recovery code, to be written down or to be given on another"
              + " machine.")
  void exportKey() {
    context.withStore(root -> context.terminal().print(root.encryption().recoveryCode()));
  }

  @Command(
      name = "import-key",
      description = {
        "Keeps a key on this device, by its recovery code: that of the data here, as after it was"
            + " moved from another machine, or that of a backup.",
        "The code is typed at the terminal or read from a file; it is never given as a word of the"
            + " command."
      })
  void importKey(
      @Option(
              names = "--code-file",
              paramLabel = "FILE",
              description = "Reads the code from the first line of a file.")
          @Nullable Path file) {
    String code = new Passphrases(context.surroundings()).recoveryCode(file);
    Path dataDir = context.workspace().dataDir();
    context
        .workspace()
        .withSecrets((place, names) -> CompositionRoot.keyImport().take(dataDir, place, code));
    context.terminal().say("The key is kept on this device now.");
  }
}
