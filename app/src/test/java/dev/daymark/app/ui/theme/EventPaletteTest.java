package dev.daymark.app.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EventPaletteTest {
  @Test
  void classicColoursOfCalendarsAndEventsHaveTheirModernShade() {
    assertThat(shown("4986E7")).isEqualTo("3F51B5");
    assertThat(shown("5484ED")).isEqualTo("3F51B5");
    assertThat(shown("DC2127")).isEqualTo("D50000");
  }

  @Test
  void ownColoursAreShownAsTheyAre() {
    assertThat(shown("123456")).isEqualTo("123456");
    assertThat(EventPalette.named(Rgb.parse("123456"))).isEmpty();
  }

  @Test
  void theClassicStyleShowsWhatTheApiSays() {
    Rgb classic = Rgb.parse("4986E7");
    assertThat(EventPalette.shown(classic, ColourStyle.CLASSIC)).isEqualTo(classic);
  }

  @Test
  void idsOfEventsAreAScaleOfTheirOwn() {
    assertThat(EventPalette.eventColour("1").orElseThrow().name()).isEqualTo("Lavender");
    assertThat(EventPalette.eventColour("11").orElseThrow().name()).isEqualTo("Tomato");
    assertThat(EventPalette.eventColour("12")).isEmpty();
  }

  @Test
  void bothShadesKnowTheirName() {
    assertThat(EventPalette.named(Rgb.parse("4986E7")).orElseThrow().name()).isEqualTo("Blueberry");
    assertThat(EventPalette.named(Rgb.parse("3F51B5")).orElseThrow().name()).isEqualTo("Blueberry");
  }

  private static String shown(String api) {
    return EventPalette.shown(Rgb.parse(api), ColourStyle.MODERN).hex();
  }
}
