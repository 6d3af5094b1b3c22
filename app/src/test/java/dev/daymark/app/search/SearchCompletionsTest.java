package dev.daymark.app.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.app.guests.KnownGuests.Person;
import dev.daymark.app.search.SearchCompletions.Place;
import dev.daymark.app.ui.Messages;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class SearchCompletionsTest {
  private static final List<Place> PLACES =
      List.of(new Place("Norr Studio", false), new Place("Choir", false), new Place("Work", true));

  private static final List<Person> PEOPLE =
      List.of(
          new Person("Henrik Berg", "henrik@norr.example", 9),
          new Person("Åsa", "asa@norr.example", 3),
          new Person("", "hotel@example.com", 1));

  private static List<String> words(String text, Locale locale) {
    return at(text, locale).stream().map(SearchCompletion::words).toList();
  }

  private static List<SearchCompletion> at(String text, Locale locale) {
    return new SearchCompletions(new SearchWords(locale), PLACES, PEOPLE, new Messages(locale))
        .at(text, text.length());
  }

  @Test
  void theBeginningOfAFilterBecomesItsName() {
    assertThat(words("rent bef", Locale.UK)).containsExactly("before:");
    assertThat(words("na", Locale.GERMANY)).containsExactly("nach:");
    assertThat(words("bef", Locale.GERMANY)).containsExactly("before:");
    assertThat(words("rent", Locale.UK)).isEmpty();
    assertThat(words("i", Locale.UK)).isEmpty();
  }

  @Test
  void calendarsAndListsAreOfferedForInWithWhatTheyAre() {
    assertThat(words("in:", Locale.UK))
        .containsExactly("in:\"Norr Studio\"", "in:Choir", "in:Work");
    assertThat(at("x in:w", Locale.UK))
        .containsExactly(new SearchCompletion("in:Work", "Task list", 2, true));
    assertThat(words("in:\"norr s", Locale.UK)).containsExactly("in:\"Norr Studio\"");
    assertThat(words("en:ch", Locale.of("es"))).containsExactly("en:Choir");
  }

  @Test
  void statesAndDaysAreOfferedInThePersonsLanguage() {
    assertThat(words("is:", Locale.UK))
        .containsExactly("is:done", "is:open", "is:overdue", "is:waiting");
    assertThat(words("is:o", Locale.UK)).containsExactly("is:open", "is:overdue");
    assertThat(words("ist:ü", Locale.GERMANY)).containsExactly("ist:überfällig");
    assertThat(words("after:la", Locale.UK)).containsExactly("after:last week", "after:last month");
    assertThat(words("antes:a", Locale.of("es"))).containsExactly("antes:ayer");
  }

  @Test
  void guestsAreOfferedByAnyOfTheirNamesAndByTheirAddress() {
    assertThat(words("with:", Locale.UK))
        .containsExactly("with:\"Henrik Berg\"", "with:Åsa", "with:hotel@example.com");
    assertThat(at("with:be", Locale.UK))
        .containsExactly(
            new SearchCompletion("with:\"Henrik Berg\"", "henrik@norr.example", 0, true));
    assertThat(words("mit:as", Locale.GERMANY)).containsExactly("mit:Åsa");
    assertThat(words("con:\"henrik b", Locale.of("es"))).containsExactly("con:\"Henrik Berg\"");
    assertThat(words("with:hot", Locale.UK)).containsExactly("with:hotel@example.com");
    assertThat(words("with:nobody", Locale.UK)).isEmpty();
  }

  @Test
  void whatIsCompleteAlreadyIsLeftAlone() {
    assertThat(words("in:choir", Locale.UK)).isEmpty();
    assertThat(words("is:open", Locale.UK)).isEmpty();
    assertThat(words("in:work ", Locale.UK)).isEmpty();
    assertThat(words("re:w", Locale.UK)).isEmpty();
  }

  @Test
  void whatIsTakenStandsInPlaceOfWhatWasTyped() {
    SearchCompletion work = at("rent in:w", Locale.UK).getFirst();
    assertThat(work.in("rent in:w soon", 9)).isEqualTo("rent in:Work soon");
    assertThat(work.caret()).isEqualTo("rent in:Work ".length());
    assertThat(at("rent bef", Locale.UK).getFirst().in("rent bef", 8)).isEqualTo("rent before:");
  }
}
