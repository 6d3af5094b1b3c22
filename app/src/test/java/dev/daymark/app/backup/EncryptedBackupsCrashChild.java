package dev.daymark.app.backup;

import dev.daymark.app.CompositionRoot;
import dev.daymark.sync.secrets.SecretPlace;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;

/** A process that encrypts its data and then each backup; to be killed. Argument: the folder. */
final class EncryptedBackupsCrashChild {

  private EncryptedBackupsCrashChild() {}

  static CompositionRoot open(Path folder) {
    SecretPlace place = new SecretPlace(folder, Optional::empty);
    return CompositionRoot.open(folder, InstantSource.system(), ZoneOffset.UTC, Locale.UK, place);
  }

  public static void main(String[] args) {
    try (CompositionRoot root = open(Path.of(args[0]))) {
      System.out.println("OPEN");
      root.encryption().turnOn();
      System.out.println("DONE");
    }
  }
}
