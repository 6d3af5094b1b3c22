package dev.daymark.sync.sim;

import com.google.api.client.http.LowLevelHttpResponse;
import dev.daymark.sync.auth.MemoryCredentials;
import dev.daymark.sync.fake.FakeRequest;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;

/** What of a device outlives its process: its disk and secrets, its clock, its network. */
final class Device {

  private final String name;
  private final World world;
  private final Cloudside google;
  private final Weather weather;
  private final Flaws flaws;
  private final Disk disk = Disk.take();
  private final Rows rows = new Rows(disk);
  private final MemoryCredentials credentials = new MemoryCredentials();
  private final Fate fate = new Fate();
  private final Random random;
  private Duration clockError = Duration.ZERO;
  private Weather.Network network = Weather.Network.GOOD;

  Device(String name, World world, Cloudside google, Weather weather, Flaws flaws) {
    this.name = name;
    this.world = world;
    this.google = google;
    this.weather = weather;
    this.flaws = flaws;
    this.random = new Random(world.random().nextLong());
  }

  String name() {
    return name;
  }

  World world() {
    return world;
  }

  Disk disk() {
    return disk;
  }

  Flaws flaws() {
    return flaws;
  }

  MemoryCredentials credentials() {
    return credentials;
  }

  Fate fate() {
    return fate;
  }

  Random random() {
    return random;
  }

  /** The device's own time. */
  Instant now() {
    return world.instant().plus(clockError);
  }

  void clockError(Duration error) {
    note("has a clock that is wrong by " + error);
    clockError = error;
  }

  void network(Weather.Network next) {
    note("has the network " + next);
    network = next;
  }

  /** How long a message travels one way. */
  Duration latency() {
    int way = random.nextInt(1000);
    // A lid that is closed with a request under way: hours pass in it.
    return way == 0 ? Duration.ofHours(2) : Duration.ofMillis(10 + way / 4);
  }

  LowLevelHttpResponse answer(FakeRequest request, Cloudside.Wait wait) throws IOException {
    return google.answer(name, request, network, weather, wait);
  }

  /** Writes into the trace what happens here. */
  void note(String what) {
    world.note(name + " " + what);
  }

  /** Writes into the trace which rows changed, if that is asked for. */
  void noteRows() {
    if (Rows.SHOWN) {
      rows.news().forEach(row -> world.note("    " + name + " " + row));
    }
  }
}
