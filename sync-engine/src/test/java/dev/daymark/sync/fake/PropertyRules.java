package dev.daymark.sync.fake;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Map;

/**
 * Limits of extended properties: long keys are dropped and long values cut without a word, too many
 * are refused.
 */
final class PropertyRules {
  private static final int LONGEST_KEY = 44;
  private static final int LONGEST_VALUE = 1024;
  private static final int MOST_PROPERTIES = 300;
  private static final int MOST_BYTES = 32 * 1024;

  private PropertyRules() {}

  static void normalise(JsonObject draft) {
    JsonObject properties = Json.object(draft, "extendedProperties");
    draft.remove("extendedProperties");
    if (properties == null) {
      return;
    }
    JsonObject result = new JsonObject();
    int size = copy(properties, "private", result) + copy(properties, "shared", result);
    if (size > MOST_BYTES) {
      throw Refusal.invalid("Extended properties are too large.");
    }
    if (!result.isEmpty()) {
      draft.add("extendedProperties", result);
    }
  }

  private static int copy(JsonObject from, String part, JsonObject to) {
    JsonObject old = Json.object(from, part);
    if (old == null) {
      return 0;
    }
    JsonObject kept = new JsonObject();
    int size = 0;
    for (Map.Entry<String, JsonElement> entry : old.entrySet()) {
      String value = Json.text(old, entry.getKey());
      if (value != null && entry.getKey().length() <= LONGEST_KEY) {
        String cut = value.substring(0, Math.min(value.length(), LONGEST_VALUE));
        kept.addProperty(entry.getKey(), cut);
        size += entry.getKey().length() + cut.length();
      }
    }
    if (kept.size() > MOST_PROPERTIES) {
      throw Refusal.invalid("Too many extended properties.");
    }
    if (!kept.isEmpty()) {
      to.add(part, kept);
    }
    return size;
  }
}
