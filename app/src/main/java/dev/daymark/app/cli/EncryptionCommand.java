package dev.daymark.app.cli;

import dev.daymark.app.CompositionRoot;
import dev.daymark.app.encryption.Encryption;
import dev.daymark.app.encryption.KeyImport;
import dev.daymark.app.encryption.KeyPlace;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
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
            + " moved from another machine, after a passphrase was forgotten or a keyring went, or"
            + " that of a backup.",
        "The code is typed at the terminal or read from a file; it is never given as a word of the"
            + " command."
      })
  void importKey(
      @Option(
              names = "--code-file",
              paramLabel = "FILE",
              description = "Reads the code from the first line of a file.")
          @Nullable Path file,
      @Option(
              names = "--keep-in",
              paramLabel = "PLACE",
              description =
                  "Where the key is kept if what is kept now cannot be opened any more: keyring,"
                      + " passphrase or key-file. What cannot be opened is set aside, with the"
                      + " sign-ins in it.")
          SecretsCommand.@Nullable Choice keepIn,
      @Option(
              names = "--passphrase-file",
              paramLabel = "FILE",
              description =
                  "With --keep-in passphrase: reads the new passphrase from the first line of a"
                      + " file.")
          @Nullable Path passphraseFile) {
    String code = new Passphrases(context.surroundings()).recoveryCode(file);
    KeyImport imports = CompositionRoot.keyImport();
    Path dataDir = context.workspace().dataDir();
    if (imports.fits(dataDir, code)) {
      recover(imports, code, keepIn, passphraseFile);
    } else {
      context.workspace().withSecrets((place, names) -> imports.take(dataDir, place, code));
      context.terminal().say("The key is kept on this device now.");
    }
  }

  private void recover(
      KeyImport imports,
      String code,
      SecretsCommand.@Nullable Choice keepIn,
      @Nullable Path passphraseFile) {
    Set<String> aside = new LinkedHashSet<>();
    context
        .workspace()
        .withLockedSecrets(
            place -> {
              List<String> before = place.setAside();
              KeyPlace fresh =
                  keepIn == null || KeyImport.choices(place).isEmpty()
                      ? null
                      : placeOf(keepIn, passphraseFile);
              imports.recover(context.workspace().dataDir(), place, code, fresh);
              aside.addAll(place.setAside());
              before.forEach(aside::remove);
            });
    context.withStore(root -> tell(root, aside));
  }

  private KeyPlace placeOf(SecretsCommand.Choice keepIn, @Nullable Path passphraseFile) {
    return new KeyPlace(
        keepIn.kind(),
        keepIn == SecretsCommand.Choice.PASSPHRASE
            ? new String(new Passphrases(context.surroundings()).choose(passphraseFile))
            : null);
  }

  private void tell(CompositionRoot root, Set<String> aside) {
    Terminal terminal = context.terminal();
    terminal.say("The key is kept on this device now. The data opens.");
    terminal.say(SecretsCommand.words(root.secrets()));
    aside.forEach(
        name ->
            terminal.say(
                "What was kept before is locked away in "
                    + root.dataDir().resolve(name)
                    + "; it holds sign-ins and passwords that are not here any more."));
    root.noteLostSignIns()
        .forEach(
            account ->
                terminal.say(
                    account.email()
                        + " has to be signed in again: daymark account add google"
                        + " --client-secrets FILE"));
  }
}
