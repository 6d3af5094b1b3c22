package dev.daymark.sync.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Set;
import org.junit.jupiter.api.Test;

class LocalAddressesTest {

  private Set<String> addresses = Set.of("192.0.2.7");
  private final LocalAddresses network = new LocalAddresses(() -> addresses);

  @Test
  void anAddressThatAppearsIsANetworkThatReturned() {
    assertThat(network.hasReturned()).isFalse();
    addresses = Set.of();
    assertThat(network.hasReturned()).isFalse();
    addresses = Set.of("192.0.2.7");
    assertThat(network.hasReturned()).isTrue();
    assertThat(network.hasReturned()).isFalse();
    addresses = Set.of("198.51.100.4");
    assertThat(network.hasReturned()).isTrue();
  }

  @Test
  void theAddressesOfThisMachineCanBeRead() {
    assertThatCode(() -> LocalAddresses.ofThisMachine().hasReturned()).doesNotThrowAnyException();
  }
}
