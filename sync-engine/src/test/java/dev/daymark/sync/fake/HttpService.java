package dev.daymark.sync.fake;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The fake on a free port of the loopback interface. */
final class HttpService implements AutoCloseable {

  private static final int BACKLOG = 100;

  static {
    // Without this the JDK's server waits for delayed ACKs, 40 ms an answer.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private final HttpFront front;
  private final HttpServer server;
  private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();

  HttpService(Front behind, FaultPlan faults) throws IOException {
    front = new HttpFront(behind, faults);
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), BACKLOG);
    server.setExecutor(executor);
    server.createContext("/", front);
    server.start();
  }

  int port() {
    return server.getAddress().getPort();
  }

  void offline(boolean on) {
    front.offline(on);
  }

  @Override
  public void close() {
    server.stop(0);
    executor.shutdownNow();
  }
}
