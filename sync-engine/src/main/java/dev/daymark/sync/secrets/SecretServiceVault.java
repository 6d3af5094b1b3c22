package dev.daymark.sync.secrets;

import dev.daymark.domain.DaymarkException;
import dev.daymark.domain.ErrorCode;
import dev.daymark.sync.secrets.SecretServiceBus.Secret;
import dev.daymark.sync.secrets.SecretServiceBus.Two;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.freedesktop.dbus.DBusPath;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.exceptions.DBusExecutionException;
import org.freedesktop.dbus.interfaces.Properties;
import org.freedesktop.dbus.types.Variant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The keyring of a Linux desktop: GNOME Keyring, KWallet or KeePassXC, over the session bus. A
 * locked keyring is told from a missing secret, and the system's own question is waited for.
 *
 * <p>Secrets cross the bus of the person's own session as they are ({@code plain}): a program that
 * could listen there could ask the keyring as well.
 *
 * <p>Source: freedesktop.org Secret Service API 0.2.
 */
final class SecretServiceVault implements SecretVault, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(SecretServiceVault.class);
  private static final String NAME = "org.freedesktop.secrets";
  private static final String PATH = "/org/freedesktop/secrets";
  private static final String NOTHING = "/";
  private static final String COLLECTION = "org.freedesktop.Secret.Collection";
  private static final String ITEM = "org.freedesktop.Secret.Item";

  private final DBusConnection bus;
  private final SecretServiceBus.Service service;
  private final Duration patience;
  private @Nullable DBusPath session;

  private SecretServiceVault(
      DBusConnection bus, SecretServiceBus.Service service, Duration patience) {
    this.bus = bus;
    this.service = service;
    this.patience = patience;
  }

  /**
   * Empty where there is no bus or no Secret Service. Asks the person nothing.
   *
   * @param patience how long the person may take to answer the system's question
   */
  static Optional<SecretServiceVault> connect(String address, Duration patience) {
    DBusConnection bus = null;
    try {
      bus = DBusConnectionBuilder.forAddress(address).withShared(false).build();
      SecretServiceBus.Service service =
          bus.getRemoteObject(NAME, PATH, SecretServiceBus.Service.class);
      SecretServiceVault vault = new SecretServiceVault(bus, service, patience);
      vault.session();
      return Optional.of(vault);
    } catch (DBusException | DBusExecutionException none) {
      LOG.info("no Secret Service: {}", none.getClass().getSimpleName());
      if (bus != null) {
        bus.disconnect();
      }
      return Optional.empty();
    }
  }

  private DBusPath session() {
    DBusPath open = session;
    if (open == null) {
      open = service.openSession("plain", new Variant<>("")).second();
      session = open;
    }
    return open;
  }

  @Override
  public Kind kind() {
    return Kind.KEYRING;
  }

  @Override
  public synchronized State state() {
    return on(
        () -> {
          DBusPath collection = service.readAlias("default");
          return isNothing(collection) || !isLocked(collection) ? State.OPEN : State.LOCKED;
        });
  }

  private boolean isLocked(DBusPath collection) throws DBusException {
    Properties properties = bus.getRemoteObject(NAME, collection.getPath(), Properties.class);
    Object locked = properties.Get(COLLECTION, "Locked");
    return Boolean.TRUE.equals(locked instanceof Variant<?> variant ? variant.getValue() : locked);
  }

  @Override
  public synchronized void unlock(char @Nullable [] passphrase) {
    on(
        () -> {
          DBusPath collection = service.readAlias("default");
          if (!isNothing(collection)) {
            unlock(List.of(collection));
          }
          return true;
        });
  }

  private void unlock(List<DBusPath> objects) throws DBusException {
    DBusPath prompt = service.unlock(objects).second();
    if (!isNothing(prompt) && !isAnswered(prompt)) {
      throw locked();
    }
  }

  private boolean isAnswered(DBusPath prompt) throws DBusException {
    return new PromptAnswer(bus, prompt.getPath())
        .ask(bus.getRemoteObject(NAME, prompt.getPath(), SecretServiceBus.Prompt.class), patience);
  }

  @Override
  public synchronized Optional<String> load(String name) {
    return on(
        () -> {
          Two<List<DBusPath>, List<DBusPath>> found = service.searchItems(attributes(name));
          if (!found.first().isEmpty()) {
            return Optional.of(read(found.first().getFirst()));
          }
          if (!found.second().isEmpty() || state() == State.LOCKED) {
            throw locked();
          }
          return Optional.empty();
        });
  }

  private String read(DBusPath item) throws DBusException {
    SecretServiceBus.Item remote =
        bus.getRemoteObject(NAME, item.getPath(), SecretServiceBus.Item.class);
    return new String(remote.getSecret(session()).value(), StandardCharsets.UTF_8);
  }

  @Override
  public synchronized void save(String name, String secret) {
    on(
        () -> {
          DBusPath collection = collection();
          if (isLocked(collection)) {
            unlock(List.of(collection));
          }
          SecretServiceBus.Collection remote =
              bus.getRemoteObject(NAME, collection.getPath(), SecretServiceBus.Collection.class);
          Two<DBusPath, DBusPath> made = remote.createItem(properties(name), wrap(secret), true);
          if (!isNothing(made.second()) && !isAnswered(made.second())) {
            throw locked();
          }
          return true;
        });
  }

  private Secret wrap(String secret) {
    return new Secret(
        session(), new byte[0], secret.getBytes(StandardCharsets.UTF_8), "text/plain");
  }

  /** The person's usual keyring; where there is none yet the system asks for its password. */
  private DBusPath collection() throws DBusException {
    DBusPath usual = service.readAlias("default");
    if (!isNothing(usual)) {
      return usual;
    }
    Two<DBusPath, DBusPath> made =
        service.createCollection(
            Map.of(COLLECTION + ".Label", new Variant<>("Default keyring")), "default");
    if (!isNothing(made.second()) && !isAnswered(made.second())) {
      throw locked();
    }
    return service.readAlias("default");
  }

  private static Map<String, Variant<?>> properties(String name) {
    return Map.of(
        ITEM + ".Label",
        new Variant<>("Daymark"),
        ITEM + ".Attributes",
        new Variant<>(attributes(name), "a{ss}"));
  }

  private static Map<String, String> attributes(String name) {
    return Map.of("application", "daymark", "name", name);
  }

  @Override
  public synchronized void forget(String name) {
    on(
        () -> {
          Two<List<DBusPath>, List<DBusPath>> found = service.searchItems(attributes(name));
          if (!found.second().isEmpty()) {
            unlock(found.second());
          }
          List<DBusPath> items = new ArrayList<>(found.first());
          items.addAll(found.second());
          for (DBusPath item : items) {
            delete(item);
          }
          return true;
        });
  }

  /** Some keyrings ask the person first. */
  private void delete(DBusPath item) throws DBusException {
    DBusPath prompt =
        bus.getRemoteObject(NAME, item.getPath(), SecretServiceBus.Item.class).delete();
    if (!isNothing(prompt) && !isAnswered(prompt)) {
      throw new DaymarkException(
          ErrorCode.CREDENTIALS_UNAVAILABLE,
          "The keyring of this system still has the sign-in: its question was not answered.");
    }
  }

  private static boolean isNothing(DBusPath path) {
    return path.getPath().equals(NOTHING);
  }

  /** Something that talks to the bus. */
  private interface Work<T> {
    T run() throws DBusException;
  }

  private static <T> T on(Work<T> work) {
    try {
      return work.run();
    } catch (DBusException | DBusExecutionException e) {
      if (is(e, "IsLocked")) {
        throw locked();
      }
      if (is(e, "AccessDenied") || is(e, "AuthFailed")) {
        throw KeyringTrouble.refused(e);
      }
      throw new DaymarkException(
          ErrorCode.CREDENTIALS_UNAVAILABLE,
          "The keyring of this system does not answer. It is asked again at the next sync.",
          e);
    }
  }

  private static boolean is(Exception e, String error) {
    return String.valueOf(e.getMessage()).contains(error)
        || e.getClass().getSimpleName().equals(error)
        || (e instanceof DBusExecutionException told
            && String.valueOf(told.getType()).endsWith("." + error));
  }

  private static DaymarkException locked() {
    return new DaymarkException(
        ErrorCode.CREDENTIALS_LOCKED,
        "The keyring of this system is locked. Unlock it, and Daymark goes on.");
  }

  @Override
  public void close() {
    bus.disconnect();
  }
}
