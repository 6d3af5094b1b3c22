package dev.daymark.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** All of a test is one event of the FX thread, so that no pulse but its own comes between. */
class FirstFrameTest {

  private final List<String> done = new ArrayList<>();

  @Test
  void workWaitsForThePictureAndThenRunsOnePieceAFrame() {
    FxThread.run(
        () -> {
          FirstFrame frame = new FirstFrame();
          frame.after(() -> done.add("one"));
          frame.after(() -> done.add("two"));
          frame.pulse();
          frame.pulse();
          assertThat(done).isEmpty();
          assertThat(frame.isOver()).isFalse();
          frame.pulse();
          assertThat(done).containsExactly("one");
          assertThat(frame.isQuiet()).isFalse();
          frame.pulse();
          assertThat(done).containsExactly("one", "two");
          assertThat(frame.isQuiet()).isTrue();
          frame.after(() -> done.add("at once"));
          assertThat(done).containsExactly("one", "two", "at once");
        });
  }

  @Test
  void aReadThatIsCancelledWhileItWaitsIsNeverMade() {
    FxThread.run(
        () -> {
          FirstFrame frame = new FirstFrame();
          BackgroundTasks later = frame.after(new InlineTasks());
          later.start(() -> "kept", done::add, failure -> done.add("failed"));
          later.start(() -> done.add("read"), read -> done.add("shown"), f -> {}).cancel();
          assertThat(done).isEmpty();
          for (int i = 0; i < 5; i++) {
            frame.pulse();
          }
          assertThat(done).containsExactly("kept");
        });
  }
}
