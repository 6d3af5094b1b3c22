package dev.daymark.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.app.shell.ScreenPlaces.Place;
import dev.daymark.app.shell.ScreenPlaces.State;
import java.util.List;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;

class ScreenPlacesTest {
  private static final Rectangle2D LAPTOP = new Rectangle2D(0, 0, 1366, 728);
  private static final Rectangle2D DESK = new Rectangle2D(1366, 0, 2560, 1400);
  private static final Place SMALL = new Place(new Rectangle2D(10, 20, 1200, 700), State.NORMAL);
  private static final Place LARGE =
      new Place(new Rectangle2D(1400, -5, 1800, 1200), State.FULL_SCREEN);

  private static final ScreenPlaces BOTH =
      new ScreenPlaces(List.of()).with(List.of(LAPTOP), SMALL).with(List.of(LAPTOP, DESK), LARGE);

  @Test
  void eachSetOfScreensHasAPlaceOfItsOwnInWhateverOrderTheyAreTold() {
    assertThat(BOTH.on(List.of(LAPTOP))).contains(SMALL);
    assertThat(BOTH.on(List.of(DESK, LAPTOP))).contains(LARGE);
    assertThat(BOTH.on(List.of(DESK))).isEmpty();
  }

  @Test
  void whatIsWrittenIsReadAgain() {
    assertThat(ScreenPlaces.parse(BOTH.text())).isEqualTo(BOTH);
  }

  @Test
  void aNewPlaceOnTheSameScreensReplacesTheOldOne() {
    ScreenPlaces moved = BOTH.with(List.of(LAPTOP), LARGE);
    assertThat(moved.on(List.of(LAPTOP))).contains(LARGE);
    assertThat(moved.entries()).hasSize(2);
  }

  @Test
  void theOldestSetsAreForgotten() {
    ScreenPlaces many = BOTH;
    for (int width = 2000; width < 2020; width++) {
      many = many.with(List.of(new Rectangle2D(0, 0, width, 1000)), SMALL);
    }
    assertThat(many.entries()).hasSize(8);
    assertThat(many.on(List.of(new Rectangle2D(0, 0, 2019, 1000)))).contains(SMALL);
    assertThat(many.on(List.of(LAPTOP))).isEmpty();
  }

  @Test
  void damagedLinesAreLeftOut() {
    String text =
        BOTH.text() + "\n\n1|2\n0 0 1 1|1 2 3|NORMAL\n0 0 1 1|1 2 3 x|NORMAL\n0 0 1 1|1 2 3 4|WIDE";
    assertThat(ScreenPlaces.parse(text)).isEqualTo(BOTH);
  }
}
