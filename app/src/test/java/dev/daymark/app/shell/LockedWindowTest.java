package dev.daymark.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.app.encryption.LockedReason;
import dev.daymark.app.ui.FxThread;
import dev.daymark.app.ui.theme.EventColours;
import dev.daymark.app.ui.theme.ThemeController;
import dev.daymark.domain.DaymarkException;
import dev.daymark.domain.ErrorCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What stands before the window while encrypted data cannot be opened. */
final class LockedWindowTest {

  private final List<String> happened = new ArrayList<>();
  private final Door door = new Door();

  /** Opens with the passphrase, and then with the code. */
  private final class Door implements StoreDoor {
    private LockedReason reason = LockedReason.PASSPHRASE;
    private @Nullable RuntimeException fault;

    @Override
    public WindowParts parts() {
      throw new AssertionError("nothing is built here");
    }

    @Override
    public Optional<LockedReason> reason() {
      return Optional.of(reason);
    }

    @Override
    public Locale locale() {
      return Locale.GERMANY;
    }

    @Override
    public void unlock(LockedReason asked, String typed) {
      if (fault != null) {
        throw fault;
      }
      if (asked == LockedReason.PASSPHRASE && !typed.equals("correct horse")) {
        throw new DaymarkException(
            ErrorCode.CREDENTIALS_LOCKED, "That is not the passphrase of the stored sign-ins.");
      }
      if (asked == LockedReason.PASSPHRASE) {
        reason = LockedReason.MISSING;
        throw new DaymarkException(ErrorCode.DATABASE_KEY_MISSING, "There is no key.");
      }
      happened.add("unlocked with " + typed);
    }
  }

  /** Notes how it ended. */
  private final class Ending implements LockedWindow.Outcome {
    @Override
    public void opened() {
      happened.add("opened");
    }

    @Override
    public void failed(RuntimeException reason) {
      happened.add("failed: " + reason.getMessage());
    }

    @Override
    public void givenUp() {
      happened.add("given up");
    }
  }

  @BeforeEach
  void show() {
    FxThread.run(
        () -> {
          ThemeController theme =
              new ThemeController(
                  Platform.getPreferences().colorSchemeProperty(), new EventColours());
          Features.dress(theme);
          new LockedWindow(door, LockedReason.PASSPHRASE, theme, Runnable::run, new Ending())
              .show();
        });
  }

  @AfterEach
  void hide() {
    FxThread.run(() -> stages().forEach(Stage::hide));
  }

  private static List<Stage> stages() {
    return Window.getWindows().stream()
        .filter(Stage.class::isInstance)
        .map(Stage.class::cast)
        .filter(stage -> stage.getScene().getRoot().getStyleClass().contains("dm-locked"))
        .toList();
  }

  private static <T extends Node> T find(Class<T> kind, String selector) {
    return FxThread.call(
        () -> kind.cast(stages().getFirst().getScene().getRoot().lookup(selector)));
  }

  private static void answer(String typed) {
    TextField field = find(TextField.class, "#locked-answer");
    FxThread.run(() -> field.setText(typed));
    FxThread.run(find(Button.class, "#locked-open")::fire);
    FxThread.run(() -> {});
  }

  @Test
  void aWrongPassphraseIsSaidInThePersonsLanguageAndAskedForAgain() {
    assertThat(find(TextField.class, "#locked-answer")).isInstanceOf(PasswordField.class);
    answer("wrong horse");
    assertThat(find(Label.class, "#locked-trouble").getText())
        .isEqualTo("Das ist nicht die Passphrase der Anmeldungen.");
    assertThat(find(Button.class, "#locked-open").isDisabled()).isFalse();
    assertThat(happened).isEmpty();
  }

  @Test
  void whatIsAskedForFollowsWhatIsMissing() {
    answer("correct horse");
    assertThat(find(TextField.class, "#locked-answer")).isNotInstanceOf(PasswordField.class);
    assertThat(find(TextField.class, "#locked-answer").getPromptText())
        .startsWith("Wiederherstellungscode");
    answer("7ABC-DEFG");
    assertThat(happened).containsExactly("unlocked with 7ABC-DEFG", "opened");
    assertThat(FxThread.call(LockedWindowTest::stages)).isEmpty();
  }

  @Test
  void whatNobodyCanDoAnythingAboutEndsIt() {
    door.fault = new IllegalStateException("a fault");
    answer("correct horse");
    assertThat(happened).containsExactly("failed: a fault");
    assertThat(FxThread.call(LockedWindowTest::stages)).isEmpty();
  }

  @Test
  void aPersonMayGiveUp() {
    FxThread.run(find(Button.class, "#locked-quit")::fire);
    assertThat(happened).containsExactly("given up");
  }
}
