package dev.daymark.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.app.settings.SettingsPage;
import dev.daymark.app.ui.FxThread;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a window held is free once it is closed. */
class ClosedWindowTest {

  /** The last one may stay the toolkit's, as the one that had the pointer. */
  @Test
  void aClosedWindowIsKeptByNobody() {
    List<WeakReference<MainWindow>> closed = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      closed.add(opened());
    }
    assertThat(left(closed)).isLessThanOrEqualTo(1);
  }

  private static WeakReference<MainWindow> opened() {
    try (WindowStage window = new WindowStage(1100, 700, true)) {
      List<WeakReference<MainWindow>> shown = new ArrayList<>();
      window.act(it -> shown.add(new WeakReference<>(it)));
      window.act(it -> it.navigate(new Place.Settings(SettingsPage.APPEARANCE)));
      window.act(it -> it.navigate(new Place.CurrentCalendar()));
      window.click(".dm-week-view");
      return shown.getFirst();
    }
  }

  private static long left(List<WeakReference<MainWindow>> closed) {
    for (int i = 0; i < 10; i++) {
      FxThread.run(System::gc);
    }
    return closed.stream().filter(window -> !window.refersTo(null)).count();
  }
}
