package dev.daymark.sync.fake;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Before the {@link Router}: does what a fault asks for, and logs. */
final class Front {

  private final Router router;
  private final BatchApi batch;
  private final RequestLog log;

  Front(Router router, RequestLog log) {
    this.router = router;
    this.batch = new BatchApi(router);
    this.log = log;
  }

  /** The answer, or null where the connection breaks without one. */
  @Nullable Answer exchange(FakeRequest request, @Nullable Fault fault) {
    Answer answer = fault == null ? process(request) : disturbed(request, fault);
    log.add(request, answer == null ? 0 : answer.status(), fault);
    return answer;
  }

  private Answer process(FakeRequest request) {
    try {
      return request.path().startsWith("/batch/") ? batch.answer(request) : router.answer(request);
    } catch (RuntimeException e) {
      log.failed(e);
      return Refusal.of(500, "backendError", "The fake itself failed: " + e).answer();
    }
  }

  /** The answer under a fault, or null where the connection breaks without one. */
  private @Nullable Answer disturbed(FakeRequest request, Fault fault) {
    return switch (fault) {
      case Fault.Refuse refuse -> refusal(request, refuse);
      case Fault.DropBefore() -> null;
      case Fault.DropAfter() -> {
        process(request);
        yield null;
      }
      case Fault.Truncate() -> process(request);
      case Fault.Html() ->
          Answer.html(200, "<!doctype html><title>Welcome</title><p>Please accept the terms.</p>");
      case Fault.BrokenJson() -> {
        String whole = process(request).body();
        yield json200("{\"kind\":\"calendar#event\"," + whole.substring(whole.length() / 2));
      }
      case Fault.MistypedJson() -> {
        process(request);
        yield json200("{\"kind\":[200],\"items\":\"none\"}");
      }
      case Fault.Bare() -> {
        process(request);
        yield json200("{}");
      }
      case Fault.Shrunken(int items) -> shrunken(process(request), items);
      case Fault.RefuseAfter(int status, String reason, String message) -> {
        process(request);
        yield refusal(request, new Fault.Refuse(status, reason, message, null));
      }
      case Fault.Delay(var duration) -> {
        pause(() -> new CountDownLatch(1).await(duration.toMillis(), TimeUnit.MILLISECONDS));
        yield process(request);
      }
      case Fault.Hold(var latch) -> {
        pause(latch::await);
        yield process(request);
      }
      case Fault.Twice() -> {
        process(request);
        yield process(request);
      }
    };
  }

  private static Answer shrunken(Answer whole, int items) {
    if (whole.status() != 200) {
      return whole;
    }
    JsonObject body = JsonParser.parseString(whole.body()).getAsJsonObject();
    JsonArray shown = body.getAsJsonArray("items");
    while (shown.size() > items) {
      shown.remove(shown.size() - 1);
    }
    return json200(body.toString());
  }

  private static Answer json200(String body) {
    return new Answer(200, Map.of(), "application/json; charset=UTF-8", body);
  }

  private static Answer refusal(FakeRequest request, Fault.Refuse refuse) {
    boolean oauth = Requests.tokens().test(request);
    Answer answer =
        oauth
            ? TokenEndpoint.error(refuse.status(), refuse.reason(), refuse.message())
            : Refusal.of(refuse.status(), refuse.reason(), refuse.message()).answer();
    return refuse.retryAfter() == null
        ? answer
        : answer.with("Retry-After", String.valueOf(refuse.retryAfter().toSeconds()));
  }

  private interface Wait {
    void run() throws InterruptedException;
  }

  private static void pause(Wait wait) {
    try {
      wait.run();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
