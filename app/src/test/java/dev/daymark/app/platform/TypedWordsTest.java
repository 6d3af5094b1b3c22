package dev.daymark.app.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class TypedWordsTest {

  @Test
  void aWordWhoseLettersAreLostIsNamed() {
    assertThat(TypedWords.unreadable("ANSI_X3.4-1968", "task", "add", "M\uFFFD\uFFFDller"))
        .hasValueSatisfying(
            said -> assertThat(said).contains("\"M\uFFFD\uFFFDller\"").endsWith("UTF-8."));
  }

  @Test
  void allElseIsTakenAsItIs() {
    assertThat(TypedWords.unreadable("ANSI_X3.4-1968", "task", "add", "Miller")).isEmpty();
    assertThat(TypedWords.unreadable("UTF-8", "task", "add", "\uFFFD")).isEmpty();
  }
}
