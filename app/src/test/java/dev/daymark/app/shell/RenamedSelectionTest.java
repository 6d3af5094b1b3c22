package dev.daymark.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.app.session.ItemKey;
import dev.daymark.app.session.TestSession;
import dev.daymark.app.ui.FxStallExtension;
import dev.daymark.domain.Occurrence;
import java.time.LocalDate;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is selected after changes of a series that name an occurrence anew. */
@ExtendWith(FxStallExtension.class)
final class RenamedSelectionTest {
  private static final String WORKSHOP = "Client workshop, Kvarnen 4";

  private final WindowStage window = new WindowStage(1440, 900, true);

  @AfterEach
  void close() {
    window.robot.release(new MouseButton[0]);
    window.close();
  }

  @Test
  void theSelectionIsWithTheSameOccurrenceAfterASplitIsTakenBack() {
    Occurrence last = window.occurrences(WORKSHOP).getLast();
    ItemKey key = ItemKey.of(last);
    LocalDate day = last.time().startIn(TestSession.ZONE).atZone(TestSession.ZONE).toLocalDate();
    window.act(open -> open.showDay(day));
    window.act(open -> open.select(key));
    window.act(open -> open.focusCalendar());
    window.press(KeyCode.ALT, KeyCode.DOWN);
    window.press(KeyCode.DIGIT2);
    window.press(KeyCode.CONTROL, KeyCode.Z);
    window.press(KeyCode.CONTROL, KeyCode.Y);
    window.press(KeyCode.CONTROL, KeyCode.Z);
    assertThat(window.occurrences(WORKSHOP).getLast().time()).isEqualTo(last.time());
    assertThat(window.texts("#event-title .label")).containsExactly(WORKSHOP);
  }
}
