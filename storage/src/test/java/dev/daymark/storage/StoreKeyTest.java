package dev.daymark.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daymark.domain.DaymarkException;
import dev.daymark.domain.ErrorCode;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class StoreKeyTest {

  @Test
  void aCodeIsReadAsAPersonTypesIt() {
    for (int i = 0; i < 200; i++) {
      StoreKey key = StoreKey.random();
      String code = key.code();
      assertThat(code).matches("([0-9A-HJKMNP-TV-Z]{4}-){13}[0-9A-HJKMNP-TV-Z]{4}");
      assertThat(StoreKey.fromCode(code)).isEqualTo(key);
      String typed =
          code.toLowerCase(Locale.ROOT).replace('-', ' ').replace('0', 'o').replace('1', 'l');
      assertThat(StoreKey.fromCode(" " + typed + "\n")).isEqualTo(key);
    }
  }

  @Test
  void aMistypedCodeIsRefusedAndNotTakenForAnotherKey() {
    String code = StoreKey.random().code();
    for (int i = 0; i < code.length(); i++) {
      char other = code.charAt(i) == 'Z' ? 'Y' : 'Z';
      String typed = code.substring(0, i) + other + code.substring(i + 1);
      assertThatThrownBy(() -> StoreKey.fromCode(typed))
          .as(typed)
          .isInstanceOfSatisfying(
              DaymarkException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.INPUT_INVALID))
          .hasMessageNotContaining(typed);
    }
    assertThatThrownBy(() -> StoreKey.fromCode("")).isInstanceOf(DaymarkException.class);
    assertThatThrownBy(() -> StoreKey.fromCode(code + "A")).isInstanceOf(DaymarkException.class);
  }

  @Test
  void nothingThatIsPrintedTellsTheKey() {
    StoreKey key = StoreKey.random();
    String bits = new String(key.password());
    assertThat(bits).hasSize(64);
    assertThat(key.toString()).isEqualTo("StoreKey[" + key.id() + "]");
    assertThat(bits).doesNotContain(key.id());
    assertThat(StoreKey.random()).isNotEqualTo(key);
  }
}
