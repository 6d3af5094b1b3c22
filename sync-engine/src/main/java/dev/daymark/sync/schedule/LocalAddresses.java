package dev.daymark.sync.schedule;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Takes an address that this machine did not have before for a network that came back. Looking at
 * them takes about a millisecond and sends nothing. Not thread-safe.
 */
public final class LocalAddresses implements ConnectivityMonitor {

  private final Supplier<Set<String>> addresses;
  private Set<String> known;

  LocalAddresses(Supplier<Set<String>> addresses) {
    this.addresses = addresses;
    this.known = addresses.get();
  }

  /** The addresses of this machine's interfaces. */
  public static LocalAddresses ofThisMachine() {
    return new LocalAddresses(LocalAddresses::read);
  }

  @Override
  public boolean hasReturned() {
    Set<String> now = addresses.get();
    boolean returned = !known.containsAll(now);
    known = now;
    return returned;
  }

  /** Those through which other hosts may be reached; none if that cannot be told. */
  private static Set<String> read() {
    try {
      return NetworkInterface.networkInterfaces()
          .filter(LocalAddresses::isUp)
          .flatMap(NetworkInterface::inetAddresses)
          .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
          .map(InetAddress::getHostAddress)
          .collect(Collectors.toCollection(HashSet::new));
    } catch (SocketException none) {
      return Set.of();
    }
  }

  private static boolean isUp(NetworkInterface candidate) {
    try {
      return candidate.isUp() && !candidate.isLoopback();
    } catch (SocketException gone) {
      return false;
    }
  }
}
