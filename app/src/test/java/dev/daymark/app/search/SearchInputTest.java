package dev.daymark.app.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.storage.SearchQuery;
import dev.daymark.storage.SearchQuery.State;
import dev.daymark.storage.SearchQuery.Term;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class SearchInputTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 18);

  private static SearchQuery read(String text) {
    return SearchInput.read(text, TODAY);
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
  void aFilterThatMakesNoSenseIsAWord() {
    assertThat(read("is:late before:soon 12:30 re:budget").terms())
        .containsExactly(
            Term.beginning("is:late"),
            Term.beginning("before:soon"),
            Term.beginning("12:30"),
            Term.beginning("re:budget"));
  }

  @Test
  void aFilterWithoutItsValueFiltersNothingYet() {
    assertThat(read("in: with: IS:").isEmpty()).isTrue();
    assertThat(read("in:\"\"").isEmpty()).isTrue();
  }
}
