package dev.daymark.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.domain.EventDetails;
import dev.daymark.domain.sync.MassChange;
import dev.daymark.sync.FailureWords;
import dev.daymark.sync.SyncFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SentencesTest {
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
      EventDetails details = new EventDetails(null, null, true, type, false, false, null, null);
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
            "ingrid@example.com", "Ingrid Berg", false, "default", false, false, null, null);
    EventDetails nobodys = new EventDetails(null, null, false, "default", false, false, null, null);
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

  private static String sources() throws IOException {
    StringBuilder all = new StringBuilder();
    for (String module : List.of("../storage", "../sync-engine", "../app")) {
      try (Stream<Path> files = Files.walk(Path.of(module, "src/main/java"))) {
        for (Path file : files.filter(it -> it.toString().endsWith(".java")).toList()) {
          all.append(Files.readString(file));
        }
      }
    }
    return all.toString().lines().map(String::strip).collect(Collectors.joining("\n"));
  }

  @Test
  void aLargeChangeIsCountedInGerman() {
    assertThat(german.text("shell.heldBack.question." + MassChange.Kind.INCOMING + ".both", 1, 30))
        .startsWith("In Google Kalender wurde 1 Termin gelöscht und wurden 30 Termine hinzugefügt.");
  }
}
