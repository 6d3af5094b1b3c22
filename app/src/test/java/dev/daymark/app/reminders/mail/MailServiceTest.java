package dev.daymark.app.reminders.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.app.reminders.mail.Delivery.Problem;
import dev.daymark.app.ui.Formatting;
import dev.daymark.app.ui.Messages;
import dev.daymark.domain.Due;
import dev.daymark.domain.EventContent;
import dev.daymark.domain.EventTime;
import dev.daymark.domain.TaskContent;
import dev.daymark.domain.mail.QueuedMail;
import dev.daymark.domain.mail.QueuedMail.Stage;
import dev.daymark.storage.LocalStore;
import dev.daymark.storage.jdbi.JdbiStore;
import dev.daymark.sync.secrets.MemoryVault;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of mails, with a postman that does as it is told. */
class MailServiceTest {

  private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

  private final LocalStore store = JdbiStore.inMemory(() -> Instant.parse("2026-11-18T05:30:00Z"));
  private final MemoryVault secrets = new MemoryVault();
  private final List<Letter> sent = new ArrayList<>();
  private Instant now = Instant.parse("2026-11-18T05:30:00Z");
  private Delivery outcome = new Delivery.Sent();
  private final Messages messages = new Messages(Locale.UK);
  private final MailQueue queue =
      new MailQueue(store.mails(), this::send, secrets, () -> now, messages);

  private Delivery send(
      MailSettings settings, String password, Letter letter, Runnable handingOver) {
    if (!(outcome instanceof Delivery.Later)) {
      handingOver.run();
      sent.add(letter);
    }
    return outcome;
  }

  @BeforeEach
  void configure() {
    put(MailSetting.ON, "true");
    put(MailSetting.HOST, "smtp.example.org");
    put(MailSetting.FROM, "mara@example.org");
  }

  @AfterEach
  void close() {
    store.close();
  }

  private void put(MailSetting setting, String value) {
    store.settings().put(setting.path(), value);
  }

  private MailSettings settings() {
    return MailSetting.readAll(store.settings());
  }

  private void add(String about) {
    store.mails().add(QueuedMail.of(UUID.randomUUID(), about, about, "text", "html", now));
  }

  private QueuedMail only() {
    assertThat(store.mails().all()).hasSize(1);
    return store.mails().all().getFirst();
  }

  @Test
  void aMailIsSentOnceAndASecondOneAboutTheSameIsNotWritten() {
    add("reminder/1");
    add("reminder/1");
    queue.send(settings());
    queue.send(settings());
    assertThat(sent).hasSize(1);
    assertThat(only().stage()).isEqualTo(Stage.SENT);
  }

  @Test
  void offlineItWaitsLongerAndLongerAndGoesWhenTheNetworkIsBack() {
    outcome = new Delivery.Later(Problem.UNREACHABLE, "no route", true);
    add("reminder/1");
    Instant first = queue.send(settings());
    assertThat(Duration.between(now, first)).isEqualTo(Duration.ofMinutes(1));
    now = first;
    Instant second = queue.send(settings());
    assertThat(Duration.between(now, second)).isEqualTo(Duration.ofMinutes(2));
    assertThat(only().reason()).contains("no route");
    now = second;
    outcome = new Delivery.Sent();
    assertThat(queue.send(settings())).isEqualTo(Instant.MAX);
    assertThat(sent).hasSize(1);
  }

  @Test
  void aRefusedOneKeepsItsReasonAndIsNotTriedAgain() {
    outcome = new Delivery.Refused(Problem.RECIPIENT, "550 no such person");
    add("reminder/1");
    queue.send(settings());
    now = now.plus(Duration.ofHours(2));
    queue.send(settings());
    assertThat(sent).hasSize(1);
    assertThat(only().stage()).isEqualTo(Stage.REFUSED);
    assertThat(only().reason()).contains("550 no such person");
  }

  @Test
  void whatAProcessThatDiedWasHandingOverIsNotSentAgain() {
    add("reminder/1");
    store.mails().save(only().at(Stage.SENDING, ""));
    queue.recover();
    queue.send(settings());
    assertThat(sent).isEmpty();
    assertThat(only().stage()).isEqualTo(Stage.UNCERTAIN);
    assertThat(only().reason()).isNotEmpty();
  }

  @Test
  void whatCouldNotBeSentForHalfADayIsGivenUpWithTheReason() {
    outcome = new Delivery.Later(Problem.UNREACHABLE, "no route", true);
    add("reminder/1");
    queue.send(settings());
    now = now.plus(Duration.ofHours(13));
    queue.send(settings());
    assertThat(only().stage()).isEqualTo(Stage.REFUSED);
    assertThat(only().reason()).contains("no route");
  }

  @Test
  void aServerThatWantsAPasswordGetsTheOneThatIsKept() {
    put(MailSetting.USER, "mara");
    add("reminder/1");
    queue.send(settings());
    assertThat(sent).isEmpty();
    assertThat(only().reason()).contains("password");
    secrets.save("mail/1", "open sesame");
    put(MailSetting.SECRET, "mail/1");
    queue.hurry();
    queue.send(settings());
    assertThat(sent).hasSize(1);
  }

  @Test
  void theAgendaTellsEventsAndTasksOfTheDayInOrder() {
    var start = now.atZone(ZONE).withHour(13).withMinute(0);
    store
        .localEdits()
        .createEvent(
            store.calendars().defaultCalendar().id(),
            EventContent.of("Review <b>", new EventTime.Timed(start, start.plusHours(1)))
                .withLocation("Kvarnen 4"));
    store
        .localEdits()
        .createTask(
            store.tasks().defaultList().id(),
            TaskContent.of("Call tile shop").withDue(new Due.At(start.withHour(9))));
    MailWriter writer = new MailWriter(messages, Formatting.of(Locale.UK), UUID::randomUUID);
    QueuedMail mail = writer.agenda(start.toLocalDate(), store, now, ZONE);
    assertThat(mail.text())
        .containsSubsequence("Due at 09:00", "Call tile shop", "13:00 – 14:00", "Kvarnen 4");
    assertThat(mail.html()).contains("Review &lt;b&gt;").doesNotContain("{{");
    store
        .localEdits()
        .editCalendar(store.calendars().defaultCalendar().id(), it -> it.withSelected(false));
    assertThat(writer.agenda(start.toLocalDate(), store, now, ZONE).text())
        .as("a copy that is not kept in step any more")
        .contains("Call tile shop")
        .doesNotContain("Review");
  }

  @Test
  void withoutTlsOnlyThisMachineIsWrittenTo() {
    put(MailSetting.SECURITY, "NONE");
    assertThat(settings().lack()).contains(MailSettings.Lack.TLS);
    for (String here : List.of("localhost", "127.0.0.1", "::1")) {
      put(MailSetting.HOST, here);
      assertThat(settings().lack()).isEmpty();
    }
    put(MailSetting.HOST, "127.0.0.1.example.org");
    assertThat(settings().lack()).contains(MailSettings.Lack.TLS);
  }
}
