package dev.daymark.sync.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.daymark.sync.secrets.SecretServiceBus.Two;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.freedesktop.dbus.DBusPath;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.dbus.errors.AccessDenied;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.interfaces.Properties;
import org.freedesktop.dbus.types.Variant;

/** A keyring on a session bus of its own that asks before it deletes, and refuses as told. */
final class FakeSecretService {

  private static final String NAME = "org.freedesktop.secrets";
  private static final String ROOT = "/org/freedesktop/secrets";
  private static final String KEYRING = ROOT + "/collection/login";
  private static final String PROMPT = ROOT + "/prompt/1";

  private final String address;
  private final Map<String, String> secrets = new ConcurrentHashMap<>();
  private final Process daemon;
  private final DBusConnection bus;
  private volatile boolean refuses;
  private volatile boolean declines;

  /** The name of what it asks about. */
  private volatile String asked = "";

  private FakeSecretService(Path dir) throws DBusException, IOException {
    address = "unix:path=" + dir.resolve("fake-bus");
    daemon =
        new ProcessBuilder(
                "dbus-daemon", "--session", "--nofork", "--print-address=1", "--address=" + address)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    awaitAddress();
    bus = DBusConnectionBuilder.forAddress(address).withShared(false).build();
    bus.requestBusName(NAME);
    bus.exportObject(ROOT, new Service());
    bus.exportObject(KEYRING, new Collection());
    bus.exportObject(PROMPT, new Prompt());
  }

  /** Begins one, or skips the test where there is no bus, except where that must be. */
  static FakeSecretService start(Path dir) throws DBusException, IOException {
    boolean here =
        Stream.of(Objects.requireNonNullElse(System.getenv("PATH"), "").split(":", -1))
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, "dbus-daemon")));
    if (System.getenv("DAYMARK_DESKTOP_TESTS") != null) {
      assertThat(here).as("dbus-daemon is installed").isTrue();
    }
    assumeTrue(here, "dbus-daemon is not installed: no keyring was asked");
    return new FakeSecretService(dir);
  }

  /** It prints its address once it can be reached. */
  private void awaitAddress() throws IOException {
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(daemon.getInputStream(), StandardCharsets.UTF_8));
    assertThat(lines.readLine()).startsWith("unix:path=");
  }

  String address() {
    return address;
  }

  /** Whether it lets nobody in, as a person may choose in some keyrings. */
  void refuse(boolean refuse) {
    refuses = refuse;
  }

  /** Whether its question is declined. */
  void decline(boolean decline) {
    declines = decline;
  }

  Map<String, String> secrets() {
    return secrets;
  }

  /** Ends it and its bus. */
  void close() {
    bus.disconnect();
    daemon.destroy();
    daemon.onExit().join();
  }

  private DBusPath pathOf(String name) {
    return new DBusPath(ROOT + "/item/" + name.replaceAll("[^A-Za-z0-9]", "_"));
  }

  /** The service itself. */
  private final class Service implements SecretServiceBus.Service {
    @Override
    public String getObjectPath() {
      return ROOT;
    }

    @Override
    public Two<Variant<?>, DBusPath> openSession(String algorithm, Variant<?> input) {
      return new Two<>(new Variant<>(""), new DBusPath(ROOT + "/session/1"));
    }

    @Override
    public Two<List<DBusPath>, List<DBusPath>> searchItems(Map<String, String> attributes) {
      String name = String.valueOf(attributes.get("name"));
      List<DBusPath> found = new ArrayList<>();
      if (secrets.containsKey(name)) {
        found.add(pathOf(name));
      }
      return new Two<>(found, new ArrayList<>());
    }

    @Override
    public Two<List<DBusPath>, DBusPath> unlock(List<DBusPath> objects) {
      return new Two<>(objects, new DBusPath("/"));
    }

    @Override
    public Two<List<DBusPath>, DBusPath> lock(List<DBusPath> objects) {
      return new Two<>(objects, new DBusPath("/"));
    }

    @Override
    public Two<DBusPath, DBusPath> createCollection(
        Map<String, Variant<?>> properties, String alias) {
      return new Two<>(new DBusPath(KEYRING), new DBusPath("/"));
    }

    @Override
    public DBusPath readAlias(String name) {
      return new DBusPath(KEYRING);
    }
  }

  /** The only keyring; open. */
  private final class Collection implements SecretServiceBus.Collection, Properties {
    @Override
    public String getObjectPath() {
      return KEYRING;
    }

    @Override
    public Two<DBusPath, DBusPath> createItem(
        Map<String, Variant<?>> properties, SecretServiceBus.Secret secret, boolean replace) {
      Map<?, ?> attributes =
          (Map<?, ?>) properties.get("org.freedesktop.Secret.Item.Attributes").getValue();
      String name = String.valueOf(attributes.get("name"));
      if (refuses) {
        throw new AccessDenied("Nobody may come in.");
      }
      boolean known = secrets.put(name, new String(secret.value(), StandardCharsets.UTF_8)) != null;
      if (!known) {
        try {
          bus.exportObject(pathOf(name).getPath(), new Item(name));
        } catch (DBusException e) {
          throw new IllegalStateException(e);
        }
      }
      return new Two<>(pathOf(name), new DBusPath("/"));
    }

    @Override
    @SuppressWarnings("unchecked")
    public <A> A Get(String kind, String property) {
      return (A) Boolean.FALSE;
    }

    @Override
    public <A> void Set(String kind, String property, A value) {
      throw new AssertionError("nothing is set");
    }

    @Override
    public Map<String, Variant<?>> GetAll(String kind) {
      return Map.of("Locked", new Variant<>(false));
    }
  }

  /** One secret. */
  private final class Item implements SecretServiceBus.Item {
    private final String name;

    Item(String name) {
      this.name = name;
    }

    @Override
    public String getObjectPath() {
      return pathOf(name).getPath();
    }

    @Override
    public SecretServiceBus.Secret getSecret(DBusPath session) {
      if (refuses) {
        throw new AccessDenied("Nobody may come in.");
      }
      byte[] value = String.valueOf(secrets.get(name)).getBytes(StandardCharsets.UTF_8);
      return new SecretServiceBus.Secret(session, new byte[0], value, "text/plain");
    }

    @Override
    public DBusPath delete() {
      asked = name;
      return new DBusPath(PROMPT);
    }
  }

  /** The question before something is deleted. */
  private final class Prompt implements SecretServiceBus.Prompt {
    @Override
    public String getObjectPath() {
      return PROMPT;
    }

    @Override
    public void prompt(String windowId) {
      try {
        if (!declines) {
          secrets.remove(asked);
          bus.unExportObject(pathOf(asked).getPath());
        }
        bus.sendMessage(new SecretServiceBus.Prompt.Completed(PROMPT, declines, new Variant<>("")));
      } catch (DBusException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
