package dev.daymark.app.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daymark.domain.EventDetails;
import dev.daymark.domain.Recurrence;
import dev.daymark.domain.recurrence.RecurrenceCheck;
import dev.daymark.domain.sync.MassChange;
import dev.daymark.sync.FailureWords;
import dev.daymark.sync.SyncFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SentencesTest {
  /** What is said on a terminal only. */
  private static final Pattern TERMINAL =
      Pattern.compile(
          "/app/(cli|demo|fixture|pictures|platform|rehearsal|start)/|/ApiRoot\\.java$");

  private static final Pattern REFUSAL =
      Pattern.compile(
          "ErrorCode\\.[A-Z_]+,\\s*(\"(?:[^\"\\\\]|\\\\.)*\"(?:\\s*\\+\\s*\"(?:[^\"\\\\]|\\\\.)*\")*)");

  private static final FailureWords WORDS = new FailureWords(ZoneOffset.UTC);
  private static final String INGRIDS =
      "Ingrid Berg owns this event; you can change your answer, the colour, the reminders and"
          + " whether you are busy.";
  private final Messages german = new Messages(Locale.GERMANY);

  @Test
  void whatStandsInASentenceIsKept() {
    assertThat(german.sentence("The calendar \"Choir\" can only be read, not changed."))
        .isEqualTo("Der Kalender „Choir“ kann nur gelesen, nicht geändert werden.");
    assertThat(new Messages(Locale.of("es", "MX")).sentence(INGRIDS))
        .isEqualTo(
            "Este evento es de Ingrid Berg; puedes cambiar tu respuesta, el color, los"
                + " recordatorios y si estás ocupado.");
  }

  @Test
  void englishIsLeftAlone() {
    String sentence = "The last calendar cannot be deleted.";
    assertThat(new Messages(Locale.UK).sentence(sentence)).isSameAs(sentence);
    assertThat(new Messages(Locale.of("sv")).sentence(sentence)).isSameAs(sentence);
  }

  @Test
  void anUnknownSentenceIsShownAsItCame() {
    assertThat(german.sentence("The moon is full.")).isEqualTo("The moon is full.");
  }

  @Test
  void everyFailureOfASyncIsSaidInGerman() {
    Instant retry = Instant.parse("2026-11-18T10:31:00Z");
    List<SyncFailure> failures =
        List.of(
            new SyncFailure.Offline(""),
            new SyncFailure.SignInRequired(SyncFailure.SignInRequired.Why.REVOKED),
            new SyncFailure.SignInRequired(SyncFailure.SignInRequired.Why.MISSING),
            new SyncFailure.SignInRequired(SyncFailure.SignInRequired.Why.LOCKED),
            new SyncFailure.SignInRequired(SyncFailure.SignInRequired.Why.REFUSED),
            new SyncFailure.SignInRequired(SyncFailure.SignInRequired.Why.AWAY),
            new SyncFailure.RateLimited(null),
            new SyncFailure.RateLimited(retry),
            new SyncFailure.QuotaExceeded(),
            new SyncFailure.PreconditionFailed(),
            new SyncFailure.TokenExpired(),
            new SyncFailure.Gone(),
            new SyncFailure.Rejected(403, "forbiddenForNonOrganizer", ""),
            new SyncFailure.Rejected(403, "requiredAccessLevel", ""),
            new SyncFailure.Rejected(400, "timeRangeEmpty", ""),
            new SyncFailure.Rejected(400, "other", ""),
            new SyncFailure.Rejected(403, "other", "Not on Sundays."),
            SyncFailure.Unavailable.unexpected(),
            new SyncFailure.Unavailable("", null),
            new SyncFailure.Unavailable("", retry));
    assertThat(failures)
        .allSatisfy(
            failure -> {
              assertThat(german.sentence(WORDS.explain(failure)))
                  .isNotEqualTo(WORDS.explain(failure));
              assertThat(german.sentence(WORDS.refusal(failure)))
                  .isNotEqualTo(WORDS.refusal(failure));
            });
  }

  @Test
  void everyReasonToKeepAnEventAsItIsIsSaidInGerman() {
    for (String type : List.of("focusTime", "outOfOffice", "birthday", "fromGmail", "new")) {
      EventDetails details =
          new EventDetails(null, null, true, type, false, false, null, null, null);
      String english = details.protection(true);
      assertThat(german.sentence(String.valueOf(english)))
          .contains("änderst du in Google Kalender; ")
          .endsWith("kannst du auch hier ändern.");
    }
  }

  @Test
  void ofAnAnswerIsSpokenOnlyToWhoIsInvited() {
    EventDetails ingrids =
        new EventDetails(
            "ingrid@example.com", "Ingrid Berg", false, "default", false, false, null, null, null);
    EventDetails nobodys =
        new EventDetails(null, null, false, "default", false, false, null, null, null);
    Messages spanish = new Messages(Locale.of("es"));
    assertThat(ingrids.protection(true)).isEqualTo(INGRIDS);
    for (EventDetails details : List.of(ingrids, nobodys)) {
      String english = String.valueOf(details.protection(false));
      assertThat(english).contains("owns this event").doesNotContain("answer");
      assertThat(german.sentence(english)).contains("gehört").doesNotContain("Antwort");
      assertThat(spanish.sentence(english)).contains("puedes").doesNotContain("respuesta");
    }
  }

  @Test
  void noPatternOutlivesItsSentence() throws IOException {
    String sources = sources();
    ResourceBundle english = ResourceBundle.getBundle("dev.daymark.app.sentences", Locale.ROOT);
    for (String key : english.keySet()) {
      for (String part : english.getString(key).split("\\{\\d\\}|[“”]")) {
        String words = part.strip().replace('’', '\'').replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", "");
        String first = words.substring(0, Math.min(words.length(), 12));
        assertThat(sources.contains(first)).as(key + ": " + first).isTrue();
      }
    }
  }

  @Test
  void everyRefusalIsKnown() throws IOException {
    ResourceBundle english = ResourceBundle.getBundle("dev.daymark.app.sentences", Locale.ROOT);
    String known =
        english.keySet().stream()
            .map(key -> straight(english.getString(key)))
            .collect(Collectors.joining("\n"));
    Set<String> refusals = new TreeSet<>();
    for (Path file : sourceFiles()) {
      if (!TERMINAL.matcher(file.toString()).find()) {
        REFUSAL
            .matcher(Files.readString(file))
            .results()
            .map(found -> found.group(1).replaceAll("\"\\s*\\+\\s*\"", ""))
            .map(found -> found.substring(1, found.length() - 1).replace("\\\"", "\""))
            .forEach(found -> refusals.add(straight(found)));
      }
    }
    assertThat(refusals).hasSizeGreaterThan(60);
    assertThat(refusals).filteredOn(refusal -> !known.contains(refusal)).isEmpty();
  }

  private static String straight(String sentence) {
    return sentence.replace('’', '\'').replace('“', '"').replace('”', '"').strip();
  }

  @Test
  void theReasonWithinASentenceIsSaidInGerman() {
    assertThatThrownBy(
            () -> RecurrenceCheck.check(Recurrence.ofRule("FREQ=DAILY;COUNT=2;UNTIL=20261231")))
        .extracting(refusal -> german.sentence(String.valueOf(refusal.getMessage())))
        .asString()
        .isEqualTo(
            "Die Wiederholung „RRULE:FREQ=DAILY;COUNT=2;UNTIL=20261231“ ist nicht gültig: Sie hat"
                + " COUNT und UNTIL zugleich.");
  }

  private static String sources() throws IOException {
    StringBuilder all = new StringBuilder();
    for (Path file : sourceFiles()) {
      all.append(Files.readString(file));
    }
    return all.toString().lines().map(String::strip).collect(Collectors.joining("\n"));
  }

  private static List<Path> sourceFiles() throws IOException {
    List<Path> all = new ArrayList<>();
    for (String module : List.of("../storage", "../sync-engine", "../app")) {
      try (Stream<Path> files = Files.walk(Path.of(module, "src/main/java"))) {
        files.filter(it -> it.toString().endsWith(".java")).forEach(all::add);
      }
    }
    return all;
  }

  @Test
  void aLargeChangeIsCountedInGerman() {
    assertThat(german.text("shell.heldBack.question." + MassChange.Kind.INCOMING + ".both", 1, 30))
        .startsWith(
            "In Google Kalender wurde 1 Termin gelöscht und wurden 30 Termine hinzugefügt.");
  }
}
