package dev.daymark.app.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvFileSource;

class EventTonesTest {
  private static final Rgb WHITE = Rgb.parse("FFFFFF");

  @ParameterizedTest
  @CsvFileSource(resources = "event-colours.csv", useHeadersInDisplayName = true)
  void everyShadeOfThePaletteIsAsDesigned(ArgumentsAccessor row) {
    PaletteColour colour = EventPalette.colours().get(row.getInteger(0) - 1);
    EventTones light = EventTones.of(colour.modern(), Theme.LIGHT);
    EventTones dark = EventTones.of(colour.modern(), Theme.DARK);
    String selected = light.solid().hex() + (light.onSolid().equals(WHITE) ? "" : "*");

    Stream<String> actual =
        Stream.of(
            String.valueOf(colour.id()),
            colour.name(),
            colour.classic().hex(),
            colour.modern().hex(),
            light.tint().hex(),
            light.title().hex(),
            light.time().hex(),
            selected,
            light.pastTint().hex(),
            light.pastText().hex(),
            dark.tint().hex(),
            dark.bar().hex(),
            dark.title().hex(),
            dark.time().hex(),
            dark.pastTint().hex(),
            dark.pastText().hex());

    assertThat(actual)
        .containsExactly(row.toList().stream().map(String::valueOf).toArray(String[]::new));
  }

  @Test
  void anyColourAPersonChoosesStaysReadable() {
    long seed = 20261118L;
    Random random = new Random(seed);
    for (int i = 0; i < 2000; i++) {
      Rgb colour = new Rgb(random.nextInt(256), random.nextInt(256), random.nextInt(256));
      for (Theme theme : Theme.values()) {
        EventTones tones = EventTones.of(colour, theme);
        String where = colour.hex() + " " + theme + " seed " + seed;
        assertThat(tones.title().contrast(tones.tint())).as(where).isGreaterThanOrEqualTo(4.5);
        assertThat(tones.time().contrast(tones.hoverTint())).as(where).isGreaterThanOrEqualTo(4.5);
        assertThat(tones.pastText().contrast(tones.pastTint())).as(where).isGreaterThan(4.5);
        assertThat(tones.onSolid().contrast(tones.solid())).as(where).isGreaterThanOrEqualTo(4.5);
        assertThat(tones.ring().contrast(ground(theme))).as(where).isGreaterThanOrEqualTo(3);
      }
    }
  }

  private static Rgb ground(Theme theme) {
    return Rgb.parse(theme == Theme.LIGHT ? "F5F7F7" : "22282B");
  }

  @Test
  void mixingStopsAtTheTargetWhenTheContrastCannotBeReached() {
    Rgb grey = Rgb.parse("808080");
    assertThat(grey.until(WHITE, grey, 20)).isEqualTo(WHITE);
  }

  @Test
  void coloursAreReadAndWrittenAsSixDigits() {
    assertThat(Rgb.parse("#3f51b5").hex()).isEqualTo("3F51B5");
    assertThat(Rgb.parse("3F51B5").css()).isEqualTo("#3F51B5");
    assertThat(WHITE.contrast(Rgb.parse("000000"))).isEqualTo(21);
    for (String wrong : List.of("", "#fff", "3F51B", "3F51BG", "##3F51B5")) {
      assertThatThrownBy(() -> Rgb.parse(wrong)).isInstanceOf(IllegalArgumentException.class);
    }
  }
}
