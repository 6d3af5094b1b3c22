package dev.daymark.app.editor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.app.ui.FxThread;
import javafx.css.PseudoClass;
import org.junit.jupiter.api.Test;

class RepeatButtonTest {
  private static final PseudoClass OPEN = PseudoClass.getPseudoClass("open");

  private final RepeatButton button = FxThread.call(RepeatButton::new);

  private boolean isOpen() {
    return button.getPseudoClassStates().contains(OPEN);
  }

  @Test
  void thePickerThatOpensOutOfTheMenuKeepsTheChevronUpUntilItCloses() {
    FxThread.run(
        () -> {
          button.setOpen(true);
          button.setOpen(true);
          button.setOpen(false);
          assertThat(isOpen()).isTrue();
          button.setOpen(false);
          assertThat(isOpen()).isFalse();
        });
  }
}
