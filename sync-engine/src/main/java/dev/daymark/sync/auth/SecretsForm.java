package dev.daymark.sync.auth;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import dev.daymark.sync.auth.CredentialStore.Secrets;
import java.util.Optional;

/** An account's secrets as one text. */
final class SecretsForm {

  private SecretsForm() {}

  static JsonObject write(Secrets secrets) {
    JsonObject object = new JsonObject();
    object.addProperty("clientSecret", secrets.clientSecret());
    object.addProperty("refreshToken", secrets.refreshToken());
    return object;
  }

  /** Empty if the text is none of ours. */
  static Optional<Secrets> read(String text) {
    try {
      JsonObject object = JsonParser.parseString(text).getAsJsonObject();
      return Optional.of(
          new Secrets(
              object.get("clientSecret").getAsString(), object.get("refreshToken").getAsString()));
    } catch (JsonParseException | IllegalStateException | NullPointerException foreign) {
      return Optional.empty();
    }
  }
}
