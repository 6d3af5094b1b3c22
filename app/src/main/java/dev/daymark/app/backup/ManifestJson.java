package dev.daymark.app.backup;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import dev.daymark.storage.StoreSummary;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A manifest as JSON. */
final class ManifestJson {

  private ManifestJson() {}

  static String write(Manifest manifest) {
    StoreSummary summary = manifest.summary();
    JsonObject json = new JsonObject();
    json.addProperty("daymarkBackup", manifest.format());
    json.addProperty("madeAt", manifest.madeAt().toString());
    json.addProperty("reason", manifest.reason().word());
    json.addProperty("version", manifest.version());
    json.addProperty("events", summary.events());
    json.addProperty("tasks", summary.tasks());
    json.addProperty("calendars", summary.calendars());
    json.addProperty("taskLists", summary.taskLists());
    json.addProperty("accounts", summary.accounts());
    json.addProperty("waiting", summary.waiting());
    Instant changedAt = summary.changedAt();
    json.addProperty("changedAt", changedAt == null ? null : changedAt.toString());
    json.addProperty("sha256", manifest.sha256());
    return json.toString();
  }

  /** Reads it; null if it is none, or one with things missing. */
  static @Nullable Manifest read(String text) {
    try {
      JsonObject json = JsonParser.parseString(text).getAsJsonObject();
      return new Manifest(
          json.get("daymarkBackup").getAsInt(),
          Instant.parse(json.get("madeAt").getAsString()),
          reason(json.get("reason").getAsString()),
          json.get("version").getAsString(),
          summary(json),
          json.get("sha256").getAsString());
    } catch (JsonParseException
        | IllegalStateException
        | DateTimeException
        | NullPointerException
        | UnsupportedOperationException
        | IllegalArgumentException damaged) {
      return null;
    }
  }

  private static Reason reason(String word) {
    return Reason.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  private static StoreSummary summary(JsonObject json) {
    JsonElement changedAt = json.get("changedAt");
    return new StoreSummary(
        json.get("events").getAsLong(),
        json.get("tasks").getAsLong(),
        json.get("calendars").getAsLong(),
        json.get("taskLists").getAsLong(),
        json.get("accounts").getAsLong(),
        json.get("waiting").getAsLong(),
        changedAt == null || changedAt.isJsonNull()
            ? null
            : Instant.parse(changedAt.getAsString()));
  }
}
