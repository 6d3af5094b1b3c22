package dev.daymark.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.app.reminders.mail.MailSecurity;
import dev.daymark.app.reminders.mail.MailSetting;
import dev.daymark.app.reminders.mail.MailSettings;
import dev.daymark.app.settings.SettingsPage;
import dev.daymark.app.ui.controls.Switch;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The server is asked for once mail is on; what is missing is said by name. */
final class MailSettingsTest {
  private final WindowStage window = new WindowStage(1440, 900, true);

  @BeforeEach
  void open() {
    window.act(it -> it.navigate(new Place.Settings(SettingsPage.NOTIFICATIONS)));
  }

  @AfterEach
  void close() {
    window.close();
  }

  private void switchOn() {
    window.act(it -> ((Switch) it.scene().lookup("#mail-on")).setSelected(true));
  }

  private void type(String field, String text) {
    window.act(
        it -> {
          TextField control = (TextField) it.scene().lookup("#mail-" + field);
          control.setText(text);
          control.getOnAction().handle(null);
        });
  }

  private MailSettings stored() {
    return MailSetting.readAll(window.store().settings());
  }

  @Test
  void mailIsOffAndNothingIsAskedFor() {
    assertThat(stored().on()).isFalse();
    assertThat(window.shows("#mail-host")).isFalse();
  }

  @Test
  void theServerIsKeptAsItIsTyped() {
    switchOn();
    type("host", " smtp.example.org ");
    type("port", "465");
    type("user", "mara");
    type("from", "mara@example.org");
    MailSettings now = stored();
    assertThat(now.on()).isTrue();
    assertThat(now.host()).isEqualTo("smtp.example.org");
    assertThat(now.port()).isEqualTo(465);
    assertThat(now.security()).isEqualTo(MailSecurity.STARTTLS);
    assertThat(now.to()).isEqualTo("mara@example.org");
    assertThat(now.isWorking()).isTrue();
  }

  @Test
  void aTestMailSaysWhatIsMissing() {
    switchOn();
    window.act(it -> ((Button) it.scene().lookup("#mail-test")).fire());
    assertThat(window.texts(".mail-problem")).containsExactly("The mail server is missing.");
  }

  @Test
  void thePasswordIsInNoSetting() {
    switchOn();
    type("password", "open sesame");
    String name = stored().secret();
    assertThat(name).startsWith("mail/");
    for (MailSetting setting : MailSetting.values()) {
      assertThat(window.store().settings().get(setting.path()).orElse(""))
          .doesNotContain("open sesame");
    }
  }
}
