package dev.daymark.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.app.encryption.KeyPlace;
import dev.daymark.app.encryption.LockedAnswer;
import dev.daymark.app.encryption.LockedReason;
import dev.daymark.app.ui.FxThread;
import dev.daymark.app.ui.theme.EventColours;
import dev.daymark.app.ui.theme.ThemeController;
import dev.daymark.domain.DaymarkException;
import dev.daymark.domain.ErrorCode;
import dev.daymark.sync.secrets.SecretVault.Kind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
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
    private List<Kind> places = List.of();
    private @Nullable Throwable fault;
    private Runnable meanwhile = () -> {};
    private @Nullable Error windowFault;
    private boolean connected;

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
    public void unlock(LockedReason asked, LockedAnswer answer) {
      meanwhile.run();
      if (asked == LockedReason.AWAY && !connected) {
        throw new DaymarkException(
            ErrorCode.DATABASE_AWAY,
            "Your data were moved to /disk/data, which is not there now. Connect its disk and try"
                + " again.");
      }
      if (asked == LockedReason.AWAY) {
        return;
      }
      switch (fault) {
        case null -> {}
        case Error error -> throw error;
        case Throwable other -> throw (RuntimeException) other;
      }
      if (answer.isCode()) {
        happened.add("unlocked with " + answer.typed() + placed(answer.place()));
        return;
      }
      if (!answer.typed().equals("correct horse")) {
        throw new DaymarkException(
            ErrorCode.CREDENTIALS_LOCKED, "That is not the passphrase of the stored sign-ins.");
      }
      reason = LockedReason.MISSING;
      throw new DaymarkException(ErrorCode.DATABASE_KEY_MISSING, "There is no key.");
    }

    @Override
    public Path place(LockedReason asked) {
      return Path.of("/disk/data");
    }

    @Override
    public List<Kind> places() {
      return places;
    }
  }

  private static String placed(@Nullable KeyPlace place) {
    return place == null ? "" : ", kept in " + place.kind() + " under " + place.passphrase();
  }

  /** Notes how it ended. */
  private final class Ending implements LockedWindow.Outcome {
    @Override
    public void opened() {
      happened.add("opened");
      if (door.windowFault != null) {
        throw door.windowFault;
      }
    }

    @Override
    public void failed(Throwable reason) {
      happened.add("failed: " + reason.getMessage());
    }

    @Override
    public void givenUp() {
      happened.add("given up");
    }
  }

  @BeforeEach
  void show() {
    show(LockedReason.PASSPHRASE);
  }

  private void show(LockedReason reason) {
    hide();
    FxThread.run(
        () -> {
          ThemeController theme =
              new ThemeController(
                  Platform.getPreferences().colorSchemeProperty(), new EventColours());
          WindowDress.addSheets(theme);
          new LockedWindow(door, reason, theme, Runnable::run, new Ending()).show();
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
  void whoForgotThePassphraseGivesTheCodeAndSaysWhereTheKeyIsKept() {
    door.places = List.of(Kind.PASSPHRASE, Kind.KEY_FILE);
    show();
    FxThread.run(find(Button.class, "#locked-recover")::fire);
    assertThat(find(Button.class, "#locked-open").isDisabled()).isTrue();
    FxThread.run(find(RadioButton.class, "#place-passphrase")::fire);
    for (String id : List.of("#passphrase-new", "#passphrase-again")) {
      TextField field = find(TextField.class, id);
      FxThread.run(() -> field.setText("battery staple"));
    }
    answer("7ABC-DEFG");
    assertThat(happened)
        .containsExactly(
            "unlocked with 7ABC-DEFG, kept in PASSPHRASE under battery staple", "opened");
  }

  @Test
  void whoLooksForTheCodeMayGoBackToThePassphrase() {
    FxThread.run(find(Button.class, "#locked-recover")::fire);
    assertThat(find(TextField.class, "#locked-answer")).isNotInstanceOf(PasswordField.class);
    FxThread.run(find(Button.class, "#locked-back")::fire);
    assertThat(find(TextField.class, "#locked-answer")).isInstanceOf(PasswordField.class);
    answer("correct horse");
    assertThat(find(TextField.class, "#locked-answer").getPromptText())
        .startsWith("Wiederherstellungscode");
    assertThat(find(Button.class, "#locked-open").isDisabled()).isFalse();
  }

  @Test
  void whereOnlyTheCodeHelpsThereIsNoWayBack() {
    answer("correct horse");
    assertThat(find(Button.class, "#locked-back")).isNull();
  }

  @Test
  void enterOnAPlaceOpens() {
    door.places = List.of(Kind.PASSPHRASE, Kind.KEY_FILE);
    show();
    FxThread.run(find(Button.class, "#locked-recover")::fire);
    RadioButton keyFile = find(RadioButton.class, "#place-key_file");
    enterOn(keyFile);
    assertThat(happened).as("nothing is chosen yet").isEmpty();
    FxThread.run(keyFile::fire);
    TextField field = find(TextField.class, "#locked-answer");
    FxThread.run(() -> field.setText("7ABC-DEFG"));
    enterOn(keyFile);
    assertThat(happened)
        .containsExactly("unlocked with 7ABC-DEFG, kept in KEY_FILE under null", "opened");
  }

  private static void enterOn(Node node) {
    FxThread.run(
        () -> {
          node.requestFocus();
          Event.fireEvent(
              node,
              new KeyEvent(
                  KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
        });
    FxThread.run(() -> {});
  }

  @Test
  void whatNobodyCanDoAnythingAboutEndsIt() {
    door.fault = new IllegalStateException("a fault");
    answer("correct horse");
    assertThat(happened).containsExactly("failed: a fault");
    assertThat(FxThread.call(LockedWindowTest::stages)).isEmpty();
  }

  @Test
  void anErrorWhileItOpensEndsItToo() {
    door.fault = new StackOverflowError("an error");
    answer("correct horse");
    assertThat(happened).containsExactly("failed: an error");
    assertThat(FxThread.call(LockedWindowTest::stages)).isEmpty();
  }

  @Test
  void anErrorWhileTheWindowIsBuiltEndsItToo() {
    door.windowFault = new NoClassDefFoundError("a part");
    answer("correct horse");
    answer("7ABC-DEFG");
    assertThat(happened).containsExactly("unlocked with 7ABC-DEFG", "opened", "failed: a part");
    assertThat(FxThread.call(LockedWindowTest::stages)).isEmpty();
  }

  @Test
  void whatOpensAfterThePersonGaveUpShowsNoWindow() {
    answer("correct horse");
    door.meanwhile = find(Button.class, "#locked-quit")::fire;
    answer("7ABC-DEFG");
    assertThat(happened).containsExactly("given up", "unlocked with 7ABC-DEFG");
  }

  @Test
  void whatFailsAfterThePersonGaveUpIsNotToldToo() {
    door.fault = new StackOverflowError("an error");
    door.meanwhile = find(Button.class, "#locked-quit")::fire;
    answer("correct horse");
    assertThat(happened).containsExactly("given up");
  }

  @Test
  void aPersonMayGiveUp() {
    FxThread.run(find(Button.class, "#locked-quit")::fire);
    assertThat(happened).containsExactly("given up");
  }

  @Test
  void dataOnADiskThatIsNotThereAreAskedForUntilItIsConnected() {
    door.reason = LockedReason.AWAY;
    show(LockedReason.AWAY);
    assertThat(find(Label.class, ".dm-dialog-title").getText())
        .isEqualTo("Deine Daten sind nicht da");
    assertThat(find(Label.class, ".dm-muted").getText())
        .startsWith("Sie wurden nach /disk/data verschoben");
    assertThat(find(Button.class, "#locked-recover")).isNull();
    assertThat(find(Button.class, "#locked-open").isFocused()).isTrue();
    FxThread.run(find(Button.class, "#locked-open")::fire);
    FxThread.run(() -> {});
    assertThat(find(Label.class, "#locked-trouble").getText())
        .startsWith("Deine Daten wurden nach /disk/data verschoben");
    door.connected = true;
    FxThread.run(find(Button.class, "#locked-open")::fire);
    FxThread.run(() -> {});
    assertThat(happened).containsExactly("opened");
  }
}
