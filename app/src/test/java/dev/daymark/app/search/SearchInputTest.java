package dev.daymark.app.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.app.ui.Messages;
import dev.daymark.storage.SearchQuery;
import dev.daymark.storage.SearchQuery.State;
import dev.daymark.storage.SearchQuery.Term;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchInputTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 18);

  private static SearchQuery read(String text) {
    return reading(text, Locale.UK).query();
  }

  private static SearchReading reading(String text, Locale locale) {
    return SearchInput.read(text, locale, TODAY, DayOfWeek.MONDAY);
  }

  private static String remark(String text, Locale locale) {
    return reading(text, locale).unread().getFirst().sentence(new Messages(locale));
  }

  @Test
  void wordsAreTerms() {
    assertThat(read("  design rev ").terms())
        .containsExactly(Term.beginning("design"), Term.beginning("rev"));
    assertThat(read("  ").isEmpty()).isTrue();
  }

  @Test
  void quotesKeepWordsTogether() {
    assertThat(read("\"design review\" x").terms())
        .containsExactly(new Term("design review", true), Term.beginning("x"));
    assertThat(read("\"design rev").terms()).containsExactly(new Term("design rev", false));
    assertThat(read("\"").isEmpty()).isTrue();
  }

  @Test
  void filtersAreTakenOut() {
    SearchQuery query =
        read("in:work in:\"My tasks\" with:ana is:open IS:Waiting after:2026-11 before:2027 x");
    assertThat(query.in()).containsExactly("work", "My tasks");
    assertThat(query.with()).containsExactly("ana");
    assertThat(query.states()).containsExactlyInAnyOrder(State.OPEN, State.WAITING);
    assertThat(query.after()).isEqualTo(LocalDate.of(2026, 11, 1));
    assertThat(query.before()).isEqualTo(LocalDate.of(2027, 1, 1));
    assertThat(query.terms()).containsExactly(Term.beginning("x"));
  }

  @Test
  void daysCanBeNamed() {
    assertThat(read("after:today before:tomorrow").after()).isEqualTo(TODAY);
    assertThat(read("after:yesterday").after()).isEqualTo(TODAY.minusDays(1));
  }

  @Test
  void aDayMayBeSaidInWordsThatStandBehindTheFilter() {
    SearchQuery query = read("after:last week standup before:friday");
    assertThat(query.after()).isEqualTo(LocalDate.of(2026, 11, 9));
    assertThat(query.before()).isEqualTo(LocalDate.of(2026, 11, 20));
    assertThat(query.terms()).containsExactly(Term.beginning("standup"));
    assertThat(read("after: 3 weeks ago in:work").after()).isEqualTo(LocalDate.of(2026, 10, 28));
    assertThat(read("before:\"last month\" x").before()).isEqualTo(LocalDate.of(2026, 10, 1));
  }

  @Test
  void filtersAndTheirValuesAreUnderstoodInThePersonsLanguageAndInEnglish() {
    SearchQuery german =
        reading("vor:freitag nach:letzte Woche ist:überfällig in:Arbeit is:open", Locale.GERMANY)
            .query();
    assertThat(german.before()).isEqualTo(LocalDate.of(2026, 11, 20));
    assertThat(german.after()).isEqualTo(LocalDate.of(2026, 11, 9));
    assertThat(german.states()).containsExactlyInAnyOrder(State.OVERDUE, State.OPEN);
    assertThat(german.in()).containsExactly("Arbeit");
    SearchQuery spanish =
        reading("antes:viernes DESPUES:\"la semana pasada\" con:ana es:hecha", Locale.of("es"))
            .query();
    assertThat(spanish.before()).isEqualTo(LocalDate.of(2026, 11, 20));
    assertThat(spanish.after()).isEqualTo(LocalDate.of(2026, 11, 9));
    assertThat(spanish.with()).containsExactly("ana");
    assertThat(spanish.states()).containsExactly(State.DONE);
    assertThat(reading("vor:freitag", Locale.UK).query().terms())
        .containsExactly(Term.beginning("vor:freitag"));
  }

  @Test
  void aFilterThatCannotBeReadIsToldAndSearchesNoWords() {
    SearchReading reading = reading("is:late before:soon budget", Locale.UK);
    assertThat(reading.query().terms()).containsExactly(Term.beginning("budget"));
    assertThat(reading.unread()).hasSize(2);
    assertThat(remark("before:soon", Locale.UK))
        .isEqualTo("before: takes a day, such as friday, last week or 2026-12-24.");
    assertThat(remark("Vor:bald", Locale.GERMANY))
        .isEqualTo("Vor: braucht einen Tag, etwa freitag, letzte Woche oder 2026-12-24.");
    assertThat(remark("es:tarde", Locale.of("es")))
        .isEqualTo("es: necesita hecha, pendiente, vencida o esperando.");
  }

  @ParameterizedTest
  @CsvSource({
    "en-GB, 'before:', 'friday|last week|2026-12-24', 'is:', 'done|open|overdue|waiting'",
    "de-DE, 'vor:', 'freitag|letzte Woche|2026-12-24', 'ist:', 'erledigt|offen|überfällig|wartend'",
    "es-ES, 'antes:', 'viernes|la semana pasada|2026-12-24', 'es:',"
        + " 'hecha|pendiente|vencida|esperando'"
  })
  void whatIsSaidToBeUnderstoodIs(
      String tag, String day, String days, String state, String states) {
    Locale locale = Locale.forLanguageTag(tag);
    for (String value : days.split("\\|", -1)) {
      assertThat(remark(day + "x", locale)).contains(value);
      assertThat(reading(day + value, locale).query().before()).as(value).isNotNull();
    }
    for (String value : states.split("\\|", -1)) {
      assertThat(remark(state + "x", locale)).contains(value);
      assertThat(reading(state + value, locale).query().states()).as(value).hasSize(1);
    }
  }

  @Test
  void whatIsNoFilterIsAWord() {
    assertThat(read("12:30 re:budget re:").terms())
        .containsExactly(
            Term.beginning("12:30"), Term.beginning("re:budget"), Term.beginning("re:"));
  }

  @Test
  void aFilterWithoutItsValueFiltersNothingYet() {
    assertThat(read("in: with: IS:").isEmpty()).isTrue();
    assertThat(read("in:\"\"").isEmpty()).isTrue();
  }
}
