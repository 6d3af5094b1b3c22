package dev.daymark.sync.fake;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reading and merging of JSON bodies, with Google's answers to malformed ones. */
final class Json {
  private Json() {}

  static JsonObject parse(String text) {
    if (text.isBlank()) {
      return new JsonObject();
    }
    try {
      JsonElement element = JsonParser.parseString(text);
      if (element.isJsonObject()) {
        return element.getAsJsonObject();
      }
    } catch (JsonParseException e) {
      throw Refusal.of(400, "parseError", "Parse Error");
    }
    throw Refusal.of(400, "parseError", "Parse Error");
  }

  /** The member as text, or null where it is absent or null; another kind of value is refused. */
  static @Nullable String text(JsonObject object, String name) {
    JsonElement value = object.get(name);
    if (value == null || value.isJsonNull()) {
      return null;
    }
    if (!value.isJsonPrimitive()) {
      throw Refusal.of(400, "parseError", "Parse Error");
    }
    return value.getAsString();
  }

  static String textOr(JsonObject object, String name, String otherwise) {
    String value = text(object, name);
    return value == null ? otherwise : value;
  }

  static @Nullable JsonObject object(JsonObject object, String name) {
    JsonElement value = object.get(name);
    if (value == null || value.isJsonNull()) {
      return null;
    }
    if (!value.isJsonObject()) {
      throw Refusal.of(400, "parseError", "Parse Error");
    }
    return value.getAsJsonObject();
  }

  /** The member as an array, empty where it is absent or null; another kind of value is refused. */
  static JsonArray array(JsonObject object, String name) {
    JsonElement value = object.get(name);
    if (value == null || value.isJsonNull()) {
      return new JsonArray();
    }
    if (!value.isJsonArray()) {
      throw Refusal.of(400, "parseError", "Parse Error");
    }
    return value.getAsJsonArray();
  }

  static boolean isTrue(JsonObject object, String name) {
    return "true".equals(text(object, name));
  }

  static boolean same(JsonObject left, JsonObject right, String name) {
    return Objects.equals(left.get(name), right.get(name));
  }

  static int integer(JsonObject object, String name, int otherwise) {
    String value = text(object, name);
    try {
      return value == null ? otherwise : Integer.parseInt(value);
    } catch (NumberFormatException e) {
      throw Refusal.of(400, "parseError", "Parse Error");
    }
  }

  /** A shallow copy; nested values are shared, so treat them as frozen. */
  static JsonObject shallowCopy(JsonObject object) {
    JsonObject copy = new JsonObject();
    object.entrySet().forEach(entry -> copy.add(entry.getKey(), entry.getValue()));
    return copy;
  }

  /** JSON merge patch: objects merge, null removes, everything else replaces. */
  static void merge(JsonObject target, JsonObject patch) {
    for (Map.Entry<String, JsonElement> entry : patch.entrySet()) {
      JsonElement value = entry.getValue();
      if (value.isJsonNull()) {
        target.remove(entry.getKey());
      } else if (value.isJsonObject()) {
        JsonElement old = target.get(entry.getKey());
        JsonObject merged =
            old != null && old.isJsonObject() ? old.getAsJsonObject() : new JsonObject();
        target.add(entry.getKey(), merged);
        merge(merged, value.getAsJsonObject());
      } else {
        target.add(entry.getKey(), value.deepCopy());
      }
    }
  }

  static void putUnlessEmpty(JsonObject target, String name, @Nullable String value) {
    if (value == null || value.isEmpty()) {
      target.remove(name);
    } else {
      target.add(name, new JsonPrimitive(value));
    }
  }
}
