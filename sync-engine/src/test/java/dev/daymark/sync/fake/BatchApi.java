package dev.daymark.sync.fake;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code POST /batch/calendar/v3}: up to fifty calls in one multipart/mixed body. */
final class BatchApi {
  private static final int MOST_CALLS = 50;
  private static final String NEW_LINE = "\r\n";
  private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]+)\"?");

  private final Router router;

  BatchApi(Router router) {
    this.router = router;
  }

  Answer answer(FakeRequest request) {
    String type = request.header("Content-Type");
    Matcher boundary = BOUNDARY.matcher(type == null ? "" : type);
    if (!request.path().equals("/batch/calendar/v3") || !boundary.find()) {
      return Refusal.notFound().answer();
    }
    List<String> parts = parts(request.body(), boundary.group(1));
    if (parts.size() > MOST_CALLS) {
      return Refusal.of(400, "badRequest", "The batch has more than 50 calls.").answer();
    }
    String mark = "batch_" + Integer.toHexString(request.body().hashCode());
    StringBuilder body = new StringBuilder();
    for (String part : parts) {
      body.append("--").append(mark).append(NEW_LINE).append(answered(part, request));
    }
    body.append("--").append(mark).append("--").append(NEW_LINE);
    return new Answer(200, Map.of(), "multipart/mixed; boundary=" + mark, body.toString());
  }

  private static List<String> parts(String body, String boundary) {
    List<String> parts = new ArrayList<>();
    for (String part : body.split("--" + Pattern.quote(boundary))) {
      if (part.contains("HTTP/") || part.contains("application/http")) {
        parts.add(part.strip());
      }
    }
    return parts;
  }

  private String answered(String part, FakeRequest outer) {
    String[] sections = part.split("\r?\n\r?\n", 3);
    Map<String, String> envelope = headers(List.of(sections[0].split("\r?\n")));
    List<String> lines = List.of(sections[1].strip().split("\r?\n"));
    String[] request = lines.getFirst().split(" ");
    URI uri = URI.create(request[1]);
    Map<String, String> headers = headers(lines.subList(1, lines.size()));
    String outerToken = outer.header("Authorization");
    if (outerToken != null) {
      headers.putIfAbsent("authorization", outerToken);
    }
    Answer answer =
        router.answer(
            new FakeRequest(
                request[0],
                uri.getRawPath(),
                FakeRequest.parseQuery(uri.getRawQuery()),
                headers,
                sections.length > 2 ? sections[2].strip() : ""));
    return rendered(answer, envelope.getOrDefault("content-id", ""));
  }

  private static String rendered(Answer answer, String contentId) {
    StringBuilder text = new StringBuilder("Content-Type: application/http").append(NEW_LINE);
    if (!contentId.isEmpty()) {
      text.append("Content-ID: ").append(contentId.replaceFirst("^<?", "<response-"));
      text.append(contentId.startsWith("<") ? "" : ">").append(NEW_LINE);
    }
    text.append(NEW_LINE).append("HTTP/1.1 ").append(answer.status()).append(" Answer");
    text.append(NEW_LINE);
    answer
        .headers()
        .forEach((name, value) -> text.append(name).append(": ").append(value).append(NEW_LINE));
    if (!answer.body().isEmpty()) {
      text.append("Content-Type: ").append(answer.contentType()).append(NEW_LINE);
    }
    return text.append(NEW_LINE).append(answer.body()).append(NEW_LINE).toString();
  }

  private static Map<String, String> headers(List<String> lines) {
    Map<String, String> headers = new HashMap<>();
    for (String line : lines) {
      int colon = line.indexOf(':');
      if (colon > 0) {
        headers.put(
            line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
      }
    }
    return headers;
  }
}
