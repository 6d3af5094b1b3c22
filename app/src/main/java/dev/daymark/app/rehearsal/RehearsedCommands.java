package dev.daymark.app.rehearsal;

import java.net.URI;
import java.util.List;

/** The command lines of the rehearsal, in an order in which each can succeed. */
final class RehearsedCommands {

  private RehearsedCommands() {}

  /** Signs in, and syncs for the first time. */
  static List<List<String>> connect(String clientFile, URI apiRoot) {
    return List.of(
        List.of("secrets", "use", "key-file"),
        List.of(
            "account",
            "add",
            "google",
            "--client-secrets",
            clientFile,
            "--api-root",
            apiRoot.toString()));
  }

  /**
   * What is asked for often and has to answer at once. No sync is among it: it waits for the
   * network anyway, and what it loads would make the others slower.
   */
  static List<List<String>> usual() {
    return List.of(
        List.of("agenda"),
        List.of("event", "add", "Walk", "--start", "today", "--all-day"),
        List.of("event", "add", "Call", "--start", "14:00", "--rrule", "FREQ=WEEKLY;COUNT=5"),
        List.of("task", "add", "Water the plants", "--due", "tomorrow", "--priority", "high"),
        List.of("task", "list"),
        List.of("task", "list", "--json"),
        List.of("agenda", "--json"),
        List.of("search", "Event"),
        List.of("calendar", "list"),
        List.of("outbox"),
        List.of("conflicts"),
        List.of("undo"),
        List.of("agenda"));
  }
}
