package dev.daymark.app.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.app.session.TestSession;
import org.junit.jupiter.api.Test;

final class DataWordsTest {

  @Test
  void aSmallFileIsNotSaidToBeEmpty() {
    try (TestSession test = new TestSession()) {
      DataWords words = new DataWords(test.session());
      assertThat(words.size(300)).isEqualTo("1 KB");
      assertThat(words.size(14_700)).isEqualTo("14 KB");
      assertThat(words.size((1 << 20) - 1)).isEqualTo("1,023 KB");
      assertThat(words.size(1 << 20)).isEqualTo("1.0 MB");
      assertThat(words.size(1_782_579)).isEqualTo("1.7 MB");
    }
  }
}
