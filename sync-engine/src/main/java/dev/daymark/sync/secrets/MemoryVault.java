package dev.daymark.sync.secrets;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Secrets that are gone with the process, as in the demonstration and in pictures. */
public final class MemoryVault implements SecretVault {

  private final Map<String, String> secrets = new ConcurrentHashMap<>();

  @Override
  public Kind kind() {
    return Kind.KEYRING;
  }

  @Override
  public State state() {
    return State.OPEN;
  }

  @Override
  public void unlock(char @Nullable [] passphrase) {
    // It is always open.
  }

  @Override
  public Optional<String> load(String name) {
    return Optional.ofNullable(secrets.get(name));
  }

  @Override
  public void save(String name, String secret) {
    secrets.put(name, secret);
  }

  @Override
  public void forget(String name) {
    secrets.remove(name);
  }
}
