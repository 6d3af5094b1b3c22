package dev.daymark.sync.run;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.daymark.sync.fake.FakeAccount;
import dev.daymark.sync.fake.FakeGoogle;
import java.io.IOException;
import java.time.LocalDate;

/**
 * The fake Google in a process of its own, so that its work is not measured. Prints its addresses,
 * the client and a refresh token, each on a line, and lives until its input ends. Argument: how
 * many events its account has.
 */
final class FakeServer {

  static final String ME = "me@example.com";

  private FakeServer() {}

  public static void main(String[] args) throws IOException {
    try (FakeGoogle google = FakeGoogle.start()) {
      FakeAccount account = google.addAccount(ME);
      account.primary().addEvents(Integer.parseInt(args[0]), FakeServer::event);
      System.out.println(google.root());
      System.out.println(google.authUri());
      System.out.println(google.tokenUri());
      System.out.println(google.clientId());
      System.out.println(google.clientSecret());
      System.out.println(google.refreshToken(account));
      while (System.in.read() >= 0) {
        // Lives on.
      }
    }
  }

  /** One of a thousand days, an hour long. */
  static JsonObject event(int index) {
    LocalDate day = LocalDate.of(2024, 1, 1).plusDays(index % 1000);
    return JsonParser.parseString(
            """
            {"summary":"Event %d","description":"Notes of %d",
             "start":{"dateTime":"%sT09:00:00Z","timeZone":"Europe/Berlin"},
             "end":{"dateTime":"%sT10:00:00Z","timeZone":"Europe/Berlin"}}
            """
                .formatted(index, index, day, day))
        .getAsJsonObject();
  }
}
