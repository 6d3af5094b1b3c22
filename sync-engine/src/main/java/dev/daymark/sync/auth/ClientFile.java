package dev.daymark.sync.auth;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import dev.daymark.domain.Account.OAuthClient;
import dev.daymark.domain.DaymarkException;
import dev.daymark.domain.ErrorCode;
import dev.daymark.sync.remote.ApiRoot;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Google's {@code client_secret_*.json} of the "installed" kind: the person's own OAuth client.
 *
 * @param secret issued for desktop clients too, and kept like a secret although it is none
 */
record ClientFile(OAuthClient client, String secret) {

  private static final long LONGEST = 64 * 1024;

  /**
   * Reads a file.
   *
   * @throws DaymarkException {@code CLIENT_FILE_INVALID} with what is wrong with it
   */
  static ClientFile read(Path file) {
    JsonObject root = object(parse(text(file)));
    if (root == null) {
      throw invalid("This file is not a Google client file: it holds no JSON object.");
    }
    JsonObject installed = object(root.get("installed"));
    if (installed == null) {
      throw invalid(
          root.has("web")
              ? "This client file is for a web application; Daymark needs one of the type"
                  + " \"Desktop app\"."
              : root.has("type")
                  ? "This is a service account's key; Daymark needs a client file of the type"
                      + " \"Desktop app\"."
                  : "This file is not a Google client file: it has no \"installed\" part.");
    }
    return new ClientFile(
        new OAuthClient(
            field(installed, "client_id"),
            address(installed, "auth_uri"),
            address(installed, "token_uri")),
        field(installed, "client_secret"));
  }

  private static String text(Path file) {
    try {
      if (Files.size(file) > LONGEST) {
        throw invalid("This file is far too large for a Google client file.");
      }
      return Files.readString(file);
    } catch (CharacterCodingException binary) {
      throw invalid("This file is not a Google client file: it is not text.");
    } catch (IOException unreadable) {
      throw invalid("The client file " + file.getFileName() + " cannot be read.");
    }
  }

  private static JsonElement parse(String text) {
    try {
      return JsonParser.parseString(text);
    } catch (JsonParseException noJson) {
      throw invalid("This file is not a Google client file: it is not JSON.");
    }
  }

  private static String field(JsonObject installed, String name) {
    JsonElement value = installed.get(name);
    boolean text =
        value != null && value.isJsonPrimitive() && value.getAsJsonPrimitive().isString();
    if (!text || value.getAsString().isBlank()) {
      throw invalid("This client file is incomplete: it has no \"" + name + "\".");
    }
    return value.getAsString();
  }

  private static URI address(JsonObject installed, String name) {
    try {
      URI address = URI.create(field(installed, name));
      if (ApiRoot.isSafe(address)) {
        return address;
      }
    } catch (IllegalArgumentException noAddress) {
      // Said below.
    }
    throw invalid("This client file's \"" + name + "\" is not an https:// address.");
  }

  private static @Nullable JsonObject object(@Nullable JsonElement element) {
    return element != null && element.isJsonObject() ? element.getAsJsonObject() : null;
  }

  private static DaymarkException invalid(String sentence) {
    return new DaymarkException(ErrorCode.CLIENT_FILE_INVALID, sentence);
  }
}
