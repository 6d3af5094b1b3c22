package dev.daymark.app.instance;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Phaser;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import jdk.net.ExtendedSocketOptions;
import jdk.net.UnixDomainPrincipal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes the command lines that are handed over, for as long as this is the Daymark that runs on the
 * data. It listens on a socket in a directory of its own, which only the person can enter; whoever
 * connects has to be the same user, where the system tells, and to know the token, and to say so
 * within {@link #PATIENCE}. Thread-safe.
 */
public final class InstanceServer implements AutoCloseable {

  /** How long a connection may take to say what it wants. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  /** How long commands under way may take when Daymark ends. */
  private static final Duration FAREWELL = Duration.ofSeconds(10);

  /** Connections that have said nothing yet; others wait at the door. */
  private static final int STRANGERS = 16;

  private static final Logger LOG = LoggerFactory.getLogger(InstanceServer.class);

  private final Path dataDir;
  private final Path place;
  private final String token;
  private final ServerSocketChannel door;
  private final CallRunner runner;
  private final Duration patience;
  private final Thread atTheEnd = new Thread(this::vanish, "instance-end");
  private final Semaphore strangers = new Semaphore(STRANGERS);
  private final Set<Caller> callers = ConcurrentHashMap.newKeySet();
  private final Phaser underWay = new Phaser(1);
  private volatile boolean closed;

  private InstanceServer(
      Path dataDir,
      Path place,
      String token,
      ServerSocketChannel door,
      CallRunner runner,
      Duration patience) {
    this.dataDir = dataDir;
    this.place = place;
    this.token = token;
    this.door = door;
    this.runner = runner;
    this.patience = patience;
  }

  /**
   * Begins to listen, in place of one that was killed. The caller has the database open, so no
   * other Daymark runs on the data.
   *
   * @return empty where the system has no such sockets: then each command opens the data itself
   */
  public static Optional<InstanceServer> open(Path dataDir, CallRunner runner) {
    return open(dataDir, runner, PATIENCE);
  }

  static Optional<InstanceServer> open(Path dataDir, CallRunner runner, Duration patience) {
    InstanceFile.read(dataDir).ifPresent(InstanceServer::clear);
    Path place = null;
    try {
      place = SocketPlace.make();
      ServerSocketChannel door = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
      door.bind(UnixDomainSocketAddress.of(SocketPlace.socket(place)));
      InstanceServer server =
          new InstanceServer(dataDir, place, newToken(), door, runner, patience);
      new InstanceFile(SocketPlace.socket(place), server.token).write(dataDir);
      Runtime.getRuntime().addShutdownHook(server.atTheEnd);
      Thread.ofPlatform().name("instance").daemon().start(server::receive);
      return Optional.of(server);
    } catch (IOException | UnsupportedOperationException e) {
      LOG.warn("no command can be handed over: {}", e.toString());
      if (place != null) {
        SocketPlace.remove(place);
      }
      return Optional.empty();
    }
  }

  /** What a Daymark that was killed left behind. */
  private static void clear(InstanceFile stale) {
    Path place = stale.socket().getParent();
    if (place != null && SocketPlace.isOne(place)) {
      SocketPlace.remove(place);
    }
  }

  private static String newToken() {
    byte[] bytes = new byte[32];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  private void receive() {
    while (!closed) {
      try {
        strangers.acquire();
        SocketChannel channel = door.accept();
        Thread.ofVirtual().name("instance-call").start(() -> attend(channel));
      } catch (IOException e) {
        if (!closed) {
          LOG.warn("no more commands are taken: {}", e.toString());
        }
        return;
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  private void attend(SocketChannel channel) {
    Caller caller = new Caller(channel);
    callers.add(caller);
    try {
      Call call = greeting(channel, caller);
      if (underWay.register() >= 0) {
        serve(caller, call);
      }
    } catch (IOException e) {
      LOG.info("a connection was refused: {}", e.getClass().getSimpleName());
    } catch (RuntimeException e) {
      LOG.error("a command that was handed over failed", e);
    } finally {
      caller.hangUp();
      callers.remove(caller);
    }
  }

  private void serve(Caller caller, Call call) throws IOException {
    try {
      if (!closed) {
        caller.serve(call, runner);
      }
    } finally {
      underWay.arriveAndDeregister();
    }
  }

  /** What is wanted, of somebody who may want it and says so in time. */
  private Call greeting(SocketChannel channel, Caller caller) throws IOException {
    CompletableFuture<Void> late =
        CompletableFuture.runAsync(
            caller::hangUp,
            CompletableFuture.delayedExecutor(
                patience.toMillis(), TimeUnit.MILLISECONDS, Thread::startVirtualThread));
    try {
      checkUser(channel);
      return caller.greeting(token);
    } finally {
      late.cancel(false);
      strangers.release();
    }
  }

  private void checkUser(SocketChannel channel) throws IOException {
    if (channel.supportedOptions().contains(ExtendedSocketOptions.SO_PEERCRED)) {
      UnixDomainPrincipal peer = channel.getOption(ExtendedSocketOptions.SO_PEERCRED);
      if (!peer.user().equals(Files.getOwner(place))) {
        throw new MalformedCallException("another user");
      }
    }
  }

  /**
   * Takes no more, lets commands under way come to their end, and cuts off those that do not, such
   * as one that follows.
   */
  @Override
  public void close() {
    closed = true;
    vanish();
    callers.forEach(Caller::farewell);
    try {
      underWay.awaitAdvanceInterruptibly(
          underWay.arriveAndDeregister(), FAREWELL.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (TimeoutException e) {
      LOG.warn("commands are cut off, because Daymark ends");
    }
    callers.forEach(Caller::hangUp);
    forgetTheEnd();
  }

  /** Leaves nothing behind that says that this Daymark runs, also where the process is ended. */
  private void vanish() {
    try {
      Files.deleteIfExists(InstanceFile.in(dataDir));
      door.close();
    } catch (IOException e) {
      LOG.info("the socket was gone already: {}", e.getClass().getSimpleName());
    }
    SocketPlace.remove(place);
  }

  private void forgetTheEnd() {
    try {
      Runtime.getRuntime().removeShutdownHook(atTheEnd);
    } catch (IllegalStateException e) {
      // The process is ending already, and the hook runs or has run.
    }
  }
}
