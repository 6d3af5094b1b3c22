package dev.daymark.sync.auth;

import java.nio.file.Path;

/** Chooses where secrets are kept on this machine. */
public final class CredentialStores {

  private CredentialStores() {}

  /**
   * The OS keyring where there is one that answers at once, else an encrypted file that only the
   * person can read. Blocks for at most a few seconds.
   *
   * @param dataDir where the file is put
   */
  public static CredentialStore open(Path dataDir) {
    return KeyringDetection.find()
        .<CredentialStore>map(KeyringCredentialStore::new)
        .orElseGet(() -> new FileCredentialStore(dataDir));
  }
}
