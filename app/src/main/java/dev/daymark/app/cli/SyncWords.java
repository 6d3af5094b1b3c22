package dev.daymark.app.cli;

import com.google.gson.stream.JsonWriter;
import dev.daymark.app.CompositionRoot;
import dev.daymark.app.export.JsonWords;
import dev.daymark.domain.Calendar;
import dev.daymark.domain.sync.CalendarTrouble;
import dev.daymark.storage.LocalStore;
import dev.daymark.sync.FailureWords;
import dev.daymark.sync.RecordedRuns;
import dev.daymark.sync.SyncReport;
import dev.daymark.sync.SyncReport.AccountReport;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Puts what a sync run did into words and JSON. */
record SyncWords(CommandContext context) {

  /**
   * Says what a run did.
   *
   * @return the exit code
   */
  int show(SyncReport report, CompositionRoot root) {
    for (AccountReport account : report.accounts()) {
      context.terminal().say(sentence(account));
      account
          .troubles()
          .forEach(trouble -> context.terminal().say(sentence(trouble, root.store())));
    }
    int open = root.store().conflicts().open().size();
    if (open > 0) {
      context
          .terminal()
          .say(Wording.count(open, "conflict", "conflicts") + " to review: daymark conflicts");
    }
    return report.succeeded() ? 0 : 1;
  }

  private static String sentence(AccountReport account) {
    List<String> parts = new ArrayList<>();
    if (account.pulled() > 0) {
      parts.add(Wording.count(account.pulled(), "change", "changes") + " from Google");
    }
    if (account.pushed() > 0) {
      parts.add(Wording.count(account.pushed(), "change", "changes") + " sent");
    }
    if (account.parked() > 0) {
      parts.add(Wording.count(account.parked(), "change", "changes") + " refused by Google");
    }
    String explanation = account.explanation();
    List<String> sentences = new ArrayList<>();
    if (!parts.isEmpty()) {
      sentences.add(String.join(", ", parts) + ".");
    } else if (explanation == null) {
      sentences.add("nothing new.");
    }
    if (explanation != null) {
      sentences.add(explanation);
    }
    return account.email() + ": " + String.join(" ", sentences);
  }

  /** What is wrong with one calendar, and that what is here of it stays. */
  static String sentence(CalendarTrouble trouble, LocalStore store) {
    String name = store.calendars().find(trouble.calendar()).map(Calendar::summary).orElse("");
    return "\"" + name + "\" could not sync. " + FailureWords.explain(trouble);
  }

  /** Writes what is wrong with calendars as a list, if anything is. */
  static void writeTroubles(JsonWriter json, List<CalendarTrouble> troubles) throws IOException {
    if (troubles.isEmpty()) {
      return;
    }
    json.name("troubles").beginArray();
    for (CalendarTrouble trouble : troubles) {
      json.beginObject();
      json.name("calendar").value(trouble.calendar().toString());
      json.name("reason").value(JsonWords.snakeCase(trouble.reason()));
      json.name("code").value(trouble.code());
      json.name("since").value(trouble.since().toString());
      json.endObject();
    }
    json.endArray();
  }

  /** How a recorded run ended that did not succeed; null is the outcome of one that was cut off. */
  static String ended(@Nullable String outcome) {
    return switch (Objects.requireNonNullElse(outcome, "")) {
      case "" -> "the last sync was cut off";
      case "Offline" -> "Google could not be reached";
      case "RateLimited" -> "Google was busy";
      case "QuotaExceeded" -> "Google took no more of some changes for now";
      case "Unavailable" -> "Google had a problem of its own";
      case "SignInRequired" -> "the sign-in could not be used";
      case RecordedRuns.PARTLY -> "not every calendar could sync";
      case "HeldBack" -> "a large change was held back";
      default -> "the last sync did not come to its end";
    };
  }

  /** Writes a report as one object. */
  static void write(JsonWriter json, SyncReport report) throws IOException {
    json.setSerializeNulls(false);
    json.beginObject();
    json.name("succeeded").value(report.succeeded());
    json.name("accounts").beginArray();
    for (AccountReport account : report.accounts()) {
      json.beginObject();
      json.name("account").value(account.email());
      json.name("rounds").value(account.rounds());
      json.name("requests").value(account.requests());
      json.name("pulled").value(account.pulled());
      json.name("pushed").value(account.pushed());
      json.name("conflicts").value(account.conflicts());
      json.name("parked").value(account.parked());
      json.name("tookMillis").value(account.took().toMillis());
      if (account.failure() != null) {
        json.name("failure").value(account.failure().getClass().getSimpleName());
      }
      json.name("explanation").value(account.explanation());
      writeTroubles(json, account.troubles());
      json.endObject();
    }
    json.endArray();
    json.endObject();
  }
}
