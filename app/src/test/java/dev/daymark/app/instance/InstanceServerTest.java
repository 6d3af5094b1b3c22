package dev.daymark.app.instance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstanceServerTest {

  private static final Call CALL =
      new Call(List.of("task", "add", "Käse, \"ü\""), "/home/ada", "Asia/Tokyo", "de-DE", Map.of());

  @TempDir Path dataDir;

  private final AtomicInteger carriedOut = new AtomicInteger();
  private Optional<InstanceServer> server = Optional.empty();

  @AfterEach
  void close() {
    server.ifPresent(InstanceServer::close);
  }

  private void open(CallRunner runner) {
    open(runner, Duration.ofSeconds(60));
  }

  private void open(CallRunner runner, Duration patience) {
    server =
        InstanceServer.open(
            dataDir,
            (call, terminal) -> {
              carriedOut.incrementAndGet();
              return runner.run(call, terminal);
            },
            patience);
    assertThat(server).isPresent();
  }

  private static void print(OutputStream out, String text) {
    try {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void aCommandLineArrivesAsItWasTypedAndItsOutputAndExitCodeComeBack() {
    List<Call> calls = new ArrayList<>();
    open(
        (call, terminal) -> {
          calls.add(call);
          print(terminal.out(), "für dich\n");
          print(terminal.err(), "beside\n");
          return 7;
        });
    FarTerminal far = new FarTerminal("");
    assertThat(far.run(dataDir, CALL)).hasValue(7);
    assertThat(calls).containsExactly(CALL);
    assertThat(far.out()).isEqualTo("für dich\n");
    assertThat(far.err()).isEqualTo("beside\n");
  }

  @Test
  void muchOutputArrivesWhole() {
    String line = "x".repeat(300_000);
    open(
        (call, terminal) -> {
          print(terminal.out(), line);
          return 0;
        });
    FarTerminal far = new FarTerminal("");
    assertThat(far.run(dataDir, CALL)).hasValue(0);
    assertThat(far.out()).isEqualTo(line);
  }

  @Test
  void standardInputIsReadIfTheCommandReadsIt() {
    open(
        (call, terminal) -> {
          try {
            print(terminal.out(), new String(terminal.in().readAllBytes(), StandardCharsets.UTF_8));
            return terminal.in().read() == -1 ? 0 : 1;
          } catch (IOException e) {
            return 2;
          }
        });
    String text = "BEGIN:VCALENDAR\n".repeat(5000);
    FarTerminal far = new FarTerminal(text);
    assertThat(far.run(dataDir, CALL)).hasValue(0);
    assertThat(far.out()).isEqualTo(text);
  }

  @Test
  void whereNoDaymarkRunsNothingIsHandedOver() {
    assertThat(new FarTerminal("").run(dataDir, CALL)).isEmpty();
  }

  @Test
  void whereNoDaymarkRunsTheCallIsNotEvenPutTogether() {
    HandOver nobody =
        new HandOver(
            InputStream.nullInputStream(),
            OutputStream.nullOutputStream(),
            OutputStream.nullOutputStream());

    assertThat(
            nobody.run(
                dataDir,
                () -> {
                  throw new AssertionError("nobody is there to hear it");
                }))
        .isEmpty();
  }

  @Test
  void oneThatHasEndedTakesNothing() {
    open((call, terminal) -> 0);
    server.ifPresent(InstanceServer::close);
    assertThat(new FarTerminal("").run(dataDir, CALL)).isEmpty();
    assertThat(InstanceFile.in(dataDir)).doesNotExist();
    assertThat(carriedOut).hasValue(0);
  }

  @Test
  void onlyThePersonCanReadTheNoteAndEnterTheSocketsDirectory() throws IOException {
    open((call, terminal) -> 0);
    InstanceFile note = InstanceFile.read(dataDir).orElseThrow();
    assertThat(mode(InstanceFile.in(dataDir))).isEqualTo("rw-------");
    assertThat(mode(note.socket().getParent())).isEqualTo("rwx------");
    assertThat(note.token()).hasSize(64);
  }

  private static String mode(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  @Test
  void aNoteThatOthersMayHaveWrittenIsNotBelieved() throws IOException {
    open((call, terminal) -> 0);
    Files.setPosixFilePermissions(
        InstanceFile.in(dataDir), PosixFilePermissions.fromString("rw-rw-rw-"));
    assertThat(new FarTerminal("").run(dataDir, CALL)).isEmpty();
    assertThat(carriedOut).hasValue(0);
  }

  @Test
  void whoDoesNotKnowTheTokenIsRefused() throws IOException {
    open((call, terminal) -> 0);
    InstanceFile note = InstanceFile.read(dataDir).orElseThrow();
    new InstanceFile(note.socket(), "0".repeat(64)).write(dataDir);
    assertThat(new FarTerminal("").run(dataDir, CALL)).isEmpty();
    note.write(dataDir);
    assertThat(new FarTerminal("").run(dataDir, CALL)).hasValue(0);
    assertThat(carriedOut).hasValue(1);
  }

  /** Sends bytes as they are and waits until the other side hangs up without having answered. */
  private void isRefused(Bytes bytes) throws IOException {
    InstanceFile note = InstanceFile.read(dataDir).orElseThrow();
    try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
      channel.connect(UnixDomainSocketAddress.of(note.socket()));
      try {
        bytes.write(new DataOutputStream(Channels.newOutputStream(channel)), note.token());
      } catch (IOException e) {
        // It was refused before all of it was sent.
      }
      assertThat(firstByte(channel)).isEqualTo(-1);
    }
  }

  private static int firstByte(SocketChannel channel) {
    try {
      return new DataInputStream(Channels.newInputStream(channel)).read();
    } catch (IOException e) {
      return -1;
    }
  }

  /** Something that is sent. */
  private interface Bytes {
    void write(DataOutputStream out, String token) throws IOException;
  }

  @Test
  void whatIsMalformedOrTooLargeIsRefusedAndTheNextIsServed() throws IOException {
    open((call, terminal) -> 0);
    isRefused((out, token) -> out.writeBytes("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n"));
    isRefused(
        (out, token) -> {
          out.writeInt(Wire.MAGIC);
          out.writeUTF(token);
          out.writeInt(Integer.MAX_VALUE);
        });
    isRefused(
        (out, token) -> {
          out.writeInt(Wire.MAGIC);
          out.writeUTF(token);
          out.writeInt(-5);
        });
    isRefused(
        (out, token) -> {
          out.writeInt(Wire.MAGIC);
          out.writeUTF(token);
          out.writeInt(8);
          out.writeInt(1);
          out.writeInt(2_000_000);
        });
    isRefused(
        (out, token) -> {
          ByteArrayOutputStream body = new ByteArrayOutputStream();
          CALL.write(new DataOutputStream(body));
          out.writeInt(Wire.MAGIC + 1);
          out.writeUTF(token);
          out.writeInt(body.size());
          body.writeTo(out);
        });
    assertThat(carriedOut).hasValue(0);
    assertThat(new FarTerminal("").run(dataDir, CALL)).hasValue(0);
  }

  @Test
  void whoConnectsAndSaysNothingIsLeftAlone() throws IOException {
    open((call, terminal) -> 0, Duration.ofMillis(50));
    List<SocketChannel> silent = new ArrayList<>();
    try {
      InstanceFile note = InstanceFile.read(dataDir).orElseThrow();
      for (int i = 0; i < 40; i++) {
        SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX);
        silent.add(channel);
        channel.connect(UnixDomainSocketAddress.of(note.socket()));
      }
      for (SocketChannel channel : silent) {
        assertThat(firstByte(channel)).isEqualTo(-1);
      }
    } finally {
      for (SocketChannel channel : silent) {
        channel.close();
      }
    }
    open((call, terminal) -> 0);
    assertThat(new FarTerminal("").run(dataDir, CALL)).hasValue(0);
  }

  @Test
  void aCommandHearsThatItsTerminalIsGone() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CompletableFuture<Boolean> told = new CompletableFuture<>();
    open(
        (call, terminal) -> {
          begun.countDown();
          terminal.gone().join();
          told.complete(true);
          return 0;
        });
    InstanceFile note = InstanceFile.read(dataDir).orElseThrow();
    SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX);
    channel.connect(UnixDomainSocketAddress.of(note.socket()));
    Wire.greet(new DataOutputStream(Channels.newOutputStream(channel)), note.token(), CALL);
    assertThat(begun.await(60, TimeUnit.SECONDS)).isTrue();
    channel.close();
    assertThat(told.get(60, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void aCommandHearsThatNobodyReadsItAndStillEndsInOrder() {
    open(
        (call, terminal) -> {
          print(terminal.out(), "first line\n");
          terminal.gone().join();
          return 3;
        });
    OutputStream broken =
        new OutputStream() {
          @Override
          public void write(int value) throws IOException {
            throw new IOException("broken pipe");
          }
        };
    FarTerminal far = new FarTerminal(System.in, broken);
    assertThat(far.run(dataDir, CALL)).hasValue(3);
  }

  @Test
  void oneThatWasKilledIsReplaced() throws IOException {
    Path old = SocketPlace.make();
    Files.createFile(SocketPlace.socket(old));
    new InstanceFile(SocketPlace.socket(old), "0".repeat(64)).write(dataDir);
    assertThat(new FarTerminal("").run(dataDir, CALL)).isEmpty();
    open((call, terminal) -> 0);
    assertThat(new FarTerminal("").run(dataDir, CALL)).hasValue(0);
    assertThat(old).doesNotExist();
  }

  @Test
  void whoeverOnlyWaitsEndsWithDaymarkAndWhoeverWorksComesToAnEnd() throws Exception {
    CountDownLatch begun = new CountDownLatch(2);
    open(
        (call, terminal) -> {
          begun.countDown();
          terminal.gone().join();
          print(terminal.out(), "done");
          return 0;
        });
    List<FarTerminal> fars = List.of(new FarTerminal(""), new FarTerminal(""));
    List<CompletableFuture<OptionalInt>> exits =
        fars.stream()
            .map(
                far ->
                    CompletableFuture.supplyAsync(
                        () -> far.run(dataDir, CALL), Thread::startVirtualThread))
            .toList();
    assertThat(begun.await(60, TimeUnit.SECONDS)).isTrue();
    server.ifPresent(InstanceServer::close);
    for (CompletableFuture<OptionalInt> exit : exits) {
      assertThat(exit.get(60, TimeUnit.SECONDS)).hasValue(0);
    }
    assertThat(fars).allSatisfy(far -> assertThat(far.out()).isEqualTo("done"));
  }

  @Test
  void aCommandThatFailsHarmsNobodyAndItsCallerIsTold() {
    open(
        (call, terminal) -> {
          throw new IllegalStateException("a fault");
        });
    FarTerminal far = new FarTerminal("");
    assertThat(far.run(dataDir, CALL)).hasValue(1);
    assertThat(far.err()).contains("see whether it is done").doesNotContain("a fault");
    assertThat(new FarTerminal("").run(dataDir, CALL)).hasValue(1);
  }
}
