package dev.daymark.sync.fake;

import com.google.gson.JsonElement;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the server answers: status, extra headers, and a body that is empty for 204 and 304. */
public record Answer(int status, Map<String, String> headers, String contentType, String body) {

  static Answer json(int status, JsonElement body) {
    return new Answer(status, Map.of(), "application/json; charset=UTF-8", body.toString());
  }

  static Answer ok(JsonElement body) {
    return json(200, body);
  }

  static Answer empty(int status) {
    return new Answer(status, Map.of(), "", "");
  }

  static Answer html(int status, String page) {
    return new Answer(status, Map.of(), "text/html; charset=UTF-8", page);
  }

  static Answer redirect(String location) {
    return empty(302).with("Location", location);
  }

  Answer with(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new Answer(status, Map.copyOf(more), contentType, body);
  }
}
