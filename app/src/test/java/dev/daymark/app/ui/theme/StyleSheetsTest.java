package dev.daymark.app.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StyleSheetsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "-fx-padding: 0 12px 0 -4px;1.5;-fx-padding: 0 18.0px 0 -6.0px",
        "-fx-border-width: 1px;1.2;-fx-border-width: 1.0px",
        "-fx-border-width: 1px;1.5;-fx-border-width: 1.5px",
        "-fx-font-size: 13px;1.1;-fx-font-size: 14.0px",
        "-fx-opacity: 0.4;2;-fx-opacity: 0.4",
        "-color-base-0: #12px34;2;-color-base-0: #12px34",
        "dropshadow(gaussian, x, 24, 0, 0, 8);2;dropshadow(gaussian, x, 24, 0, 0, 8)"
      })
  void onlyLengthsInPixelsGrow(String css, double scale, String expected) {
    assertThat(StyleSheets.scale(css, scale)).isEqualTo(expected);
  }

  @Test
  void aSheetCanBeItsOwnAddress() {
    String address = StyleSheets.dataUri(".a { -fx-fill: red }");
    String body = address.substring(address.indexOf(',') + 1);
    assertThat(new String(Base64.getDecoder().decode(body), StandardCharsets.UTF_8))
        .isEqualTo(".a { -fx-fill: red }");
  }
}
