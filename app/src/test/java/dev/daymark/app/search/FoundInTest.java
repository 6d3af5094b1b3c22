package dev.daymark.app.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FoundInTest {
  private static final String NOTES =
      "The counter at the planning office closes at 16:00. Upload first, then bring the stamped"
          + " copy.";

  private static String piece(String word, String... texts) {
    return FoundIn.piece(List.of(word), "Submit planning documents", List.of(texts));
  }

  @Test
  void aFewWholeWordsAroundWhatWasFoundAreShown() {
    assertThat(piece("stamped", NOTES)).isEqualTo("…first, then bring the stamped copy.");
    assertThat(piece("counter", NOTES)).isEqualTo("The counter at the planning office…");
    assertThat(piece("kvarn", "", "Kvarnen 4")).isEqualTo("Kvarnen 4");
  }

  @Test
  void caseAndAccentsDoNotCount() {
    assertThat(piece("facades", "Façades, four sides")).isEqualTo("Façades, four sides");
    assertThat(piece("İstanbul", "to Istanbul")).isEqualTo("to Istanbul");
  }

  @Test
  void anotherSpellingOfAnUmlautIsFoundAndShown() {
    assertThat(piece("groesse", "Die Größe ist M")).isEqualTo("Die Größe ist M");
    assertThat(piece("größe", "Die Groesse ist M")).isEqualTo("Die Groesse ist M");
    assertThat(piece("aarhus", NOTES + " Then by the long way round on to Århus on Friday"))
        .contains("Århus");
    assertThat(FoundIn.piece(List.of("muenchen"), "Zug nach München", List.of("in München")))
        .as("it is in the title")
        .isEmpty();
  }

  @Test
  void whatTheTitleSaysNeedsNoMore() {
    assertThat(piece("PLANNING", NOTES)).isEmpty();
    assertThat(piece("nowhere", NOTES)).isEmpty();
    assertThat(piece(" ", NOTES)).isEmpty();
  }
}
