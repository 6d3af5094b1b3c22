package dev.daymark.sync.fake;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringTokenizer;

/**
 * A partial response's {@code fields}: {@code items(id,start/dateTime),nextPageToken}.
 *
 * @param children the wanted members; none means all
 */
record FieldMask(Map<String, FieldMask> children) {

  static FieldMask parse(String text) {
    FieldMask root = new FieldMask(new LinkedHashMap<>());
    Deque<FieldMask> open = new ArrayDeque<>();
    open.push(root);
    FieldMask at = root;
    StringTokenizer tokens = new StringTokenizer(text, ",/()", true);
    while (tokens.hasMoreTokens()) {
      String token = tokens.nextToken();
      switch (token) {
        case "(" -> open.push(at);
        case ")" -> open.pop();
        case "," -> at = open.getFirst();
        case "/" -> {}
        default ->
            at = at.children.computeIfAbsent(token, name -> new FieldMask(new LinkedHashMap<>()));
      }
      if (open.isEmpty()) {
        throw invalid(text);
      }
    }
    if (open.size() > 1) {
      throw invalid(text);
    }
    return root;
  }

  /** The answer with the wanted fields only; errors and empty answers stay whole. */
  Answer apply(Answer answer) {
    return answer.status() == 200 && answer.contentType().startsWith("application/json")
        ? new Answer(
            200,
            answer.headers(),
            answer.contentType(),
            apply(JsonParser.parseString(answer.body())).toString())
        : answer;
  }

  private JsonElement apply(JsonElement element) {
    if (children.isEmpty() || children.containsKey("*")) {
      return element;
    }
    if (element instanceof JsonArray array) {
      JsonArray result = new JsonArray(array.size());
      array.forEach(item -> result.add(apply(item)));
      return result;
    }
    if (!(element instanceof JsonObject object)) {
      return element;
    }
    JsonObject result = new JsonObject();
    children.forEach(
        (name, child) -> {
          if (object.has(name)) {
            result.add(name, child.apply(object.get(name)));
          }
        });
    return result;
  }

  private static Refusal invalid(String text) {
    return Refusal.invalidParameter("fields", "Invalid field selection " + text);
  }
}
