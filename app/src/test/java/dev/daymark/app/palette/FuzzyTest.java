package dev.daymark.app.palette;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FuzzyTest {

  private static int score(String typed, String text) {
    return Fuzzy.fit(typed, text).map(Fuzzy.Fit::score).orElse(-1);
  }

  private static List<String> ranked(String typed, String... texts) {
    return List.of(texts).stream()
        .filter(text -> score(typed, text) >= 0)
        .sorted(Comparator.comparingInt((String text) -> score(typed, text)).reversed())
        .toList();
  }

  @Test
  void theBetterKindOfFitComesFirst() {
    assertThat(ranked("week", "Midweek news", "Show a week", "Week", "Weekday", "Month"))
        .containsExactly("Week", "Weekday", "Show a week", "Midweek news");
  }

  @Test
  void caseAndAccentsDoNotCount() {
    assertThat(score("FACADE", "Façade mock-up review")).isPositive();
    assertThat(score("façade", "Facade")).isPositive();
    assertThat(Fuzzy.fold("ÄÉß")).hasSize(3).startsWith("ae");
  }

  @ParameterizedTest
  @CsvSource({
    "münchen, Messe Muenchen, Muenchen",
    "größe, Schuhgroesse, groesse",
    "muenchen, Messe München, München",
    "strasse, Kurze Straße, Straße",
    "aarhus, Hafen Århus, Århus",
    "oere, Øresund, Øre",
    "ueb, Kurze Übung, Üb"
  })
  void lettersThatAreOnNoKeyFitAsTheyAreSpeltThen(String typed, String text, String marked) {
    String marks =
        Fuzzy.fit(typed, text).orElseThrow().marks().stream()
            .mapToObj(at -> text.substring(at, at + 1))
            .collect(Collectors.joining());
    assertThat(marks).isEqualTo(marked);
  }

  @Test
  void noOtherLettersAreSpeltSo() {
    assertThat(score("muenster", "Munster")).isNegative();
  }

  @Test
  void firstLettersOfWordsAndLettersInOrderFit() {
    assertThat(score("sn", "Sync now")).isGreaterThan(0);
    assertThat(score("settgs", "Settings")).isPositive().isLessThan(score("sett", "Settings"));
    assertThat(score("stngsxx", "Settings")).isNegative();
    assertThat(score("ab", "a long way to b")).isNegative();
  }

  @Test
  void everyTypedWordMustFit() {
    assertThat(score("text large", "Larger text")).isPositive();
    assertThat(score("text huge", "Larger text")).isNegative();
    assertThat(score("", "Anything")).isPositive();
  }

  @Test
  void whatFitsIsMarked() {
    assertThat(Fuzzy.fit("kvarn", "Client workshop, Kvarnen 4").orElseThrow().marks().stream())
        .containsExactly(17, 18, 19, 20, 21);
  }
}
