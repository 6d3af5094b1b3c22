package dev.daymark.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordSearchTest {
  @Test
  void everyTypedWordBeginsAWordOfTheText() {
    assertThat(WordSearch.finds("week num", "Week numbers")).isTrue();
    assertThat(WordSearch.finds("numbers week", "Week numbers")).isTrue();
    assertThat(WordSearch.finds("umbers", "Week numbers")).isFalse();
    assertThat(WordSearch.finds("week x", "Week numbers")).isFalse();
    assertThat(WordSearch.finds("", "Week numbers")).isTrue();
  }

  @Test
  void accentsCapitalsAndSignsDoNotMatter() {
    assertThat(WordSearch.finds("ARBEITSZEIT ende", "Ende der Arbeitszeit")).isTrue();
    assertThat(WordSearch.finds("grosse", "Größe")).isFalse();
    assertThat(WordSearch.finds("grö", "Größe")).isTrue();
    assertThat(WordSearch.finds("gro", "Größe")).isTrue();
    assertThat(WordSearch.finds("csv", "Spreadsheet (.csv)")).isTrue();
  }
}
