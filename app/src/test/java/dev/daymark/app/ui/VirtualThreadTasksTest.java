package dev.daymark.app.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class VirtualThreadTasksTest {
  private final BackgroundTasks tasks = new VirtualThreadTasks();

  @BeforeEach
  void startToolkit() {
    FxThread.run(() -> {});
  }

  @AfterEach
  void close() {
    tasks.close();
  }

  private static <T> T await(CompletableFuture<T> future) throws Exception {
    return future.get(10, TimeUnit.SECONDS);
  }

  @Test
  void workRunsElsewhereAndItsResultArrivesOnTheFxThread() throws Exception {
    CompletableFuture<String> report = new CompletableFuture<>();
    tasks.start(
        () -> UiThread.isCurrent() + " " + Thread.currentThread().isVirtual(),
        result -> report.complete(result + " " + UiThread.isCurrent()),
        report::completeExceptionally);
    assertThat(await(report)).isEqualTo("false true true");
  }

  @Test
  void failuresArriveOnTheFxThread() throws Exception {
    CompletableFuture<Boolean> onFxThread = new CompletableFuture<>();
    tasks.start(
        () -> {
          throw new IOException("disk");
        },
        result -> onFxThread.completeExceptionally(new AssertionError("no result expected")),
        failure -> onFxThread.complete(UiThread.isCurrent() && failure instanceof IOException));
    assertThat(await(onFxThread)).isTrue();
  }

  @Test
  void cancelledWorkIsInterruptedAndStaysSilent() throws Exception {
    CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
    AtomicInteger callbacks = new AtomicInteger();
    CountDownLatch started = new CountDownLatch(1);
    BackgroundTasks.Running running =
        tasks.start(
            () -> {
              started.countDown();
              try {
                new CountDownLatch(1).await();
                return "never";
              } catch (InterruptedException e) {
                interrupted.complete(true);
                throw e;
              }
            },
            result -> callbacks.incrementAndGet(),
            failure -> callbacks.incrementAndGet());
    assertThat(started.await(10, TimeUnit.SECONDS)).isTrue();
    running.cancel();

    assertThat(await(interrupted)).isTrue();
    FxThread.run(() -> {});
    assertThat(callbacks).hasValue(0);
  }

  @Test
  void nothingIsDeliveredAfterClose() {
    AtomicInteger callbacks = new AtomicInteger();
    tasks.close();
    tasks.deliver(callbacks::incrementAndGet);
    FxThread.run(() -> {});
    assertThat(callbacks).hasValue(0);
  }

  @Test
  void blockingCallsAreRefusedOnTheFxThreadOnly() {
    UiThread.refuseBlocking("A read");
    assertThatThrownBy(() -> FxThread.run(() -> UiThread.refuseBlocking("A read")))
        .hasRootCauseMessage("A read may block and must not run on the FX thread");
    FxThread.run(UiThread::require);
    assertThatThrownBy(UiThread::require).isInstanceOf(IllegalStateException.class);
  }
}
