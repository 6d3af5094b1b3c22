package dev.daymark.app.cli;

import dev.daymark.app.encryption.StoreKeys;
import dev.daymark.domain.DaymarkException;
import dev.daymark.domain.ErrorCode;
import dev.daymark.sync.secrets.SecretPlace;
import dev.daymark.sync.secrets.SecretVault;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code secrets} and its commands. */
@Command(
    name = "secrets",
    description = "Tells where sign-ins and passwords are kept, and lets you choose it.")
final class SecretsCommand implements Runnable {

  /** A place to choose. */
  enum Choice {
    KEYRING(SecretVault.Kind.KEYRING),
    PASSPHRASE(SecretVault.Kind.PASSPHRASE),
    KEY_FILE(SecretVault.Kind.KEY_FILE);

    private final SecretVault.Kind kind;

    Choice(SecretVault.Kind kind) {
      this.kind = kind;
    }

    SecretVault.Kind kind() {
      return kind;
    }

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  private final CommandContext context;

  SecretsCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public void run() {
    context
        .workspace()
        .withLockedSecrets(
            place -> {
              context.terminal().print(words(place));
              place.setAside().forEach(this::tellOf);
            });
  }

  private void tellOf(String setAside) {
    context
        .terminal()
        .say("Set aside, and never written to: " + context.workspace().dataDir().resolve(setAside));
  }

  static String words(SecretPlace place) {
    String where =
        switch (place.kind()) {
          case KEYRING -> "in the keyring of this system";
          case PASSPHRASE -> "in a file under a passphrase";
          case KEY_FILE -> "in a file whose key lies beside it, for your eyes only";
          case UNCHOSEN ->
              "nowhere yet: this system has no keyring, so choose with \"secrets use\"";
        };
    return switch (place.state()) {
      case OPEN, UNCHOSEN -> "Sign-ins are kept " + where + ".";
      case LOCKED -> "Sign-ins are kept " + where + ", which is locked.";
      case REFUSED ->
          "Sign-ins are kept " + where + ", which does not let Daymark in. Allow it there.";
      case AWAY ->
          "Sign-ins are kept "
              + where
              + ", but the file or its key is not where it was. Put it back, or choose again with"
              + " \"secrets use\".";
      case DAMAGED ->
          place.kind() == SecretVault.Kind.KEY_FILE
              ? "Sign-ins are kept "
                  + where
                  + ", but the file or the key is damaged. Sign in again."
              : "Sign-ins are kept "
                  + where
                  + ", but it is damaged. Choose again with \"secrets use\".";
    };
  }

  @Command(
      description = {
        "Keeps sign-ins elsewhere from now on: in the system's keyring, in a file under a"
            + " passphrase, or in a file whose key lies beside it. A key file keeps other people of"
            + " this machine out, but not a program that runs as you."
      })
  void use(
      @Parameters(paramLabel = "PLACE", description = "keyring, passphrase or key-file.")
          Choice place,
      @Option(
              names = "--passphrase-file",
              paramLabel = "FILE",
              description =
                  "Reads the passphrase from the first line of a file, instead of"
                      + " DAYMARK_PASSPHRASE or the terminal.")
          @Nullable Path file) {
    Passphrases passphrases = new Passphrases(context.surroundings());
    char[] passphrase = place == Choice.PASSPHRASE ? passphrases.choose(file) : null;
    context
        .workspace()
        .withSecrets(
            (now, names) -> {
              unlock(now, passphrases);
              if (!names.complete() && now.kind() == SecretVault.Kind.KEYRING) {
                throw unopened();
              }
              new StoreKeys(context.workspace().dataDir(), now).refuseToLose();
              now.choose(place.kind, passphrase, names.all());
              context.terminal().say(words(now));
            });
  }

  /** What a keyring holds is named by the data; a file tells it by itself. */
  private static DaymarkException unopened() {
    return new DaymarkException(
        ErrorCode.CREDENTIALS_UNAVAILABLE,
        "The data has to be opened first, so that its sign-ins move along: daymark encryption"
            + " import-key. Nothing was changed.");
  }

  private static void unlock(SecretPlace now, Passphrases passphrases) {
    if (now.state() == SecretVault.State.LOCKED) {
      now.unlock(now.kind() == SecretVault.Kind.PASSPHRASE ? passphrases.ask(null) : null);
    }
  }

  @Command(description = "Unlocks them; a keyring asks you by itself.")
  void unlock(
      @Option(
              names = "--passphrase-file",
              paramLabel = "FILE",
              description = "Reads the passphrase from the first line of a file.")
          @Nullable Path file) {
    context
        .workspace()
        .withLockedSecrets(
            place -> {
              boolean typed = place.kind() == SecretVault.Kind.PASSPHRASE;
              if (place.state() == SecretVault.State.LOCKED) {
                place.unlock(typed ? new Passphrases(context.surroundings()).ask(file) : null);
              }
              context.terminal().say(words(place));
            });
  }
}
