package dev.daymark.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What floats in a window of its own is dressed before anything in it is styled. */
class PopupStylesTest {
  private final List<String> complaints = new CopyOnWriteArrayList<>();
  private final Logger css = Logger.getLogger("javafx.css");
  private final Handler handler =
      new Handler() {
        @Override
        public void publish(LogRecord message) {
          complaints.add(message.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };
  private final WindowStage window = new WindowStage(1440, 900, true);

  @BeforeEach
  void listen() {
    css.addHandler(handler);
  }

  @AfterEach
  void close() {
    css.removeHandler(handler);
    window.close();
  }

  @Test
  void theResultsOfASearchFindTheirColoursFromTheBeginning() {
    window.press(KeyCode.SLASH);
    window.write("dent");
    window.settle();
    assertThat(window.shows(".dm-search-results")).isTrue();
    assertThat(complaints).isEmpty();
  }

  @Test
  void zonesFindTheirColoursFromTheBeginning() {
    window.select("Dentist");
    window.click("#event-when");
    window.click("#event-start-zone");
    window.press(KeyCode.CONTROL, KeyCode.A);
    window.write("tok");
    assertThat(window.shows(".dm-zone-offers")).isTrue();
    assertThat(complaints).isEmpty();
  }
}
