package dev.daymark.app.export;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes a field, unless it is absent: null, an empty text, an empty list. */
final class Absent {

  private Absent() {}

  static void leaveOut(JsonWriter json, String name, @Nullable String value) throws IOException {
    if (value != null && !value.isEmpty()) {
      json.name(name).value(value);
    }
  }

  static void leaveOut(JsonWriter json, String name, List<String> values) throws IOException {
    if (values.isEmpty()) {
      return;
    }
    json.name(name).beginArray();
    for (String value : values) {
      json.value(value);
    }
    json.endArray();
  }
}
