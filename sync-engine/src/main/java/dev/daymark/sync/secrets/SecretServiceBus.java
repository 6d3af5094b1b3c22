package dev.daymark.sync.secrets;

import java.util.List;
import java.util.Map;
import org.freedesktop.dbus.DBusPath;
import org.freedesktop.dbus.Struct;
import org.freedesktop.dbus.Tuple;
import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.annotations.DBusMemberName;
import org.freedesktop.dbus.annotations.Position;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.messages.DBusSignal;
import org.freedesktop.dbus.types.Variant;

/**
 * What a Secret Service offers on the session bus, as far as it is used. Public because the library
 * makes proxies and signals of it.
 *
 * <p>Source: freedesktop.org Secret Service API 0.2.
 */
public interface SecretServiceBus {

  /** The service itself. */
  @DBusInterfaceName("org.freedesktop.Secret.Service")
  interface Service extends DBusInterface {

    @DBusMemberName("OpenSession")
    Two<Variant<?>, DBusPath> openSession(String algorithm, Variant<?> input);

    /** The items that fit: first those that are unlocked, then the locked ones. */
    @DBusMemberName("SearchItems")
    Two<List<DBusPath>, List<DBusPath>> searchItems(Map<String, String> attributes);

    /** What was unlocked at once, and the prompt for the rest; {@code /} for none. */
    @DBusMemberName("Unlock")
    Two<List<DBusPath>, DBusPath> unlock(List<DBusPath> objects);

    /** What was locked at once, and a prompt; {@code /} for none. */
    @DBusMemberName("Lock")
    Two<List<DBusPath>, DBusPath> lock(List<DBusPath> objects);

    @DBusMemberName("CreateCollection")
    Two<DBusPath, DBusPath> createCollection(Map<String, Variant<?>> properties, String alias);

    /** A collection's path; {@code /} for none. */
    @DBusMemberName("ReadAlias")
    DBusPath readAlias(String name);
  }

  /** A keyring. */
  @DBusInterfaceName("org.freedesktop.Secret.Collection")
  interface Collection extends DBusInterface {

    @DBusMemberName("CreateItem")
    Two<DBusPath, DBusPath> createItem(
        Map<String, Variant<?>> properties, Secret secret, boolean replace);
  }

  /** A secret with its attributes. */
  @DBusInterfaceName("org.freedesktop.Secret.Item")
  interface Item extends DBusInterface {

    @DBusMemberName("GetSecret")
    Secret getSecret(DBusPath session);

    /** A prompt; {@code /} for none. */
    @DBusMemberName("Delete")
    DBusPath delete();
  }

  /** A question to the person. */
  @DBusInterfaceName("org.freedesktop.Secret.Prompt")
  interface Prompt extends DBusInterface {

    @DBusMemberName("Prompt")
    void prompt(String windowId);

    /** The person has answered. */
    final class Completed extends DBusSignal {
      private final boolean dismissed;

      public Completed(String path, boolean dismissed, Variant<?> result) throws DBusException {
        super(path, dismissed, result);
        this.dismissed = dismissed;
      }

      /** Whether the person declined. */
      public boolean dismissed() {
        return dismissed;
      }
    }
  }

  /** Two results. */
  final class Two<A, B> extends Tuple {
    @Position(0)
    private final A first;

    @Position(1)
    private final B second;

    public Two(A first, B second) {
      this.first = first;
      this.second = second;
    }

    public A first() {
      return first;
    }

    public B second() {
      return second;
    }
  }

  /** A secret on its way. */
  final class Secret extends Struct {
    @Position(0)
    private final DBusPath session;

    @Position(1)
    private final byte[] parameters;

    @Position(2)
    private final byte[] value;

    @Position(3)
    private final String contentType;

    public Secret(DBusPath session, byte[] parameters, byte[] value, String contentType) {
      this.session = session;
      this.parameters = parameters.clone();
      this.value = value.clone();
      this.contentType = contentType;
    }

    public DBusPath session() {
      return session;
    }

    public byte[] parameters() {
      return parameters.clone();
    }

    public byte[] value() {
      return value.clone();
    }

    public String contentType() {
      return contentType;
    }
  }
}
