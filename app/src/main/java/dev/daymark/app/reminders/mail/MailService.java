package dev.daymark.app.reminders.mail;

import dev.daymark.app.reminders.plan.Prompt;
import dev.daymark.app.reminders.show.ReminderCompanion;
import dev.daymark.app.reminders.show.TestReminder;
import dev.daymark.app.ui.FormatSettings;
import dev.daymark.app.ui.Formatting;
import dev.daymark.app.ui.Messages;
import dev.daymark.domain.mail.QueuedMail;
import dev.daymark.storage.LocalStore;
import dev.daymark.storage.StoreChange;
import dev.daymark.sync.secrets.SecretVault;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes and sends the mails on a thread of its own, which sleeps while mail is off. A mail is in
 * the store before {@link #remind} returns. Thread-safe.
 */
public final class MailService implements ReminderCompanion {

  private static final Logger LOG = LoggerFactory.getLogger(MailService.class);

  /** A machine that wakes sees by the clock that time has passed, so often while mail is on. */
  private static final Duration GLANCE = Duration.ofMinutes(1);

  private final LocalStore store;
  private final SecretVault secrets;
  private final Postman postman;
  private final InstantSource clock;
  private final Supplier<ZoneId> zones;
  private final Locale locale;
  private final Object lock = new Object();
  private @Nullable Office made;
  private boolean news = true;
  private boolean changed;
  private boolean closed;
  private @Nullable Thread thread;
  private LocalStore.@Nullable Subscription subscription;

  /** What writing and sending needs; a command, which does neither, goes without its words. */
  private record Office(Messages messages, MailQueue queue, MailWriter writer) {}

  /** Does nothing until it is started. */
  public MailService(
      LocalStore store,
      SecretVault secrets,
      Postman postman,
      InstantSource clock,
      Supplier<ZoneId> zones,
      Locale locale) {
    this.store = store;
    this.secrets = secrets;
    this.postman = postman;
    this.clock = clock;
    this.zones = zones;
    this.locale = locale;
  }

  private Office office() {
    synchronized (lock) {
      Office known = made;
      if (known == null) {
        Messages messages = new Messages(locale);
        known =
            new Office(
                messages,
                new MailQueue(store.mails(), postman, secrets, clock, messages),
                new MailWriter(
                    messages,
                    new Formatting(FormatSettings.of(locale), messages),
                    UUID::randomUUID));
        made = known;
      }
      return known;
    }
  }

  @Override
  public void start() {
    subscription = store.subscribe(this::hear);
    thread = Thread.ofPlatform().name("mail").daemon().start(this::run);
  }

  private void hear(List<StoreChange> changes) {
    if (changes.stream()
        .anyMatch(
            it -> it instanceof StoreChange.SettingChanged(var key) && key.startsWith("mail."))) {
      synchronized (lock) {
        changed = true;
        lock.notifyAll();
      }
    }
  }

  /**
   * Writes a mail for each reminder, if the person wants that; there is one mail for each at most.
   */
  @Override
  public void remind(List<Prompt> prompts) {
    MailSettings settings = MailSetting.readAll(store.settings());
    if (!settings.isWorking() || !settings.reminders()) {
      return;
    }
    Instant now = clock.instant();
    prompts.stream()
        .filter(prompt -> !TestReminder.is(prompt.key()))
        .forEach(prompt -> store.mails().add(office().writer().reminder(prompt, now, zones.get())));
    synchronized (lock) {
      news = true;
      lock.notifyAll();
    }
  }

  /** What was written lately, the newest first; blocks. */
  public List<QueuedMail> mails() {
    return store.mails().all().reversed();
  }

  /**
   * Sends a test mail now; blocks until the server has answered.
   *
   * @return why it did not go, in words; empty if the server has it
   */
  public String sendTest(MailSettings settings) {
    Office office = office();
    if (settings.lack().isPresent()) {
      return office
          .messages()
          .text("mail.lack." + settings.lack().get().name().toLowerCase(Locale.ROOT));
    }
    return switch (office
        .queue()
        .deliver(settings, office.writer().test(clock.instant()), () -> {})) {
      case Delivery.Sent _ -> "";
      case Delivery.Later(var problem, String detail, boolean _) ->
          office.queue().words(problem, detail);
      case Delivery.Refused(var problem, String detail) -> office.queue().words(problem, detail);
      case Delivery.Uncertain(String detail) ->
          office.messages().text("mail.reason.uncertain", detail);
    };
  }

  private void run() {
    boolean recovered = false;
    while (!isClosed()) {
      Instant next = Instant.MAX;
      try {
        if (!recovered) {
          office().queue().recover();
          recovered = true;
        }
        next = pass();
      } catch (RuntimeException e) {
        LOG.warn("mail is tried again: {}", e.getClass().getSimpleName());
        next = clock.instant().plus(GLANCE);
      }
      await(next);
    }
  }

  /** When to look again at the latest; {@link Instant#MAX} for when there is news. */
  private Instant pass() {
    boolean settingsChanged;
    synchronized (lock) {
      settingsChanged = changed;
      changed = false;
      news = false;
    }
    MailSettings settings = MailSetting.readAll(store.settings());
    if (!settings.isWorking()) {
      return Instant.MAX;
    }
    if (settingsChanged) {
      office().queue().hurry();
    }
    Instant agenda = settings.agenda() ? agenda(settings) : Instant.MAX;
    Instant queued = office().queue().send(settings);
    return agenda.isBefore(queued) ? agenda : queued;
  }

  /** Writes today's agenda once it is time; a machine that slept writes it when it wakes. */
  private Instant agenda(MailSettings settings) {
    ZoneId zone = zones.get();
    Instant now = clock.instant();
    LocalDate today = LocalDate.ofInstant(now, zone);
    ZonedDateTime due = today.atTime(settings.agendaAt()).atZone(zone);
    if (now.isBefore(due.toInstant())) {
      return due.toInstant();
    }
    boolean written =
        store.mails().all().stream().anyMatch(mail -> mail.about().equals("agenda/" + today));
    if (!written) {
      store.mails().add(office().writer().agenda(today, store, now, zone));
    }
    return today.plusDays(1).atTime(settings.agendaAt()).atZone(zone).toInstant();
  }

  private void await(Instant next) {
    try {
      synchronized (lock) {
        while (!closed && !news && !changed) {
          Duration left = next.equals(Instant.MAX) ? null : Duration.between(clock.instant(), next);
          if (left == null) {
            lock.wait();
          } else if (left.isNegative() || left.isZero()) {
            return;
          } else {
            lock.wait(Math.max(1, (left.compareTo(GLANCE) < 0 ? left : GLANCE).toMillis()));
          }
        }
      }
    } catch (InterruptedException e) {
      synchronized (lock) {
        closed = true;
      }
    }
  }

  private boolean isClosed() {
    synchronized (lock) {
      return closed;
    }
  }

  /** Ends; a mail that a server is being given meanwhile stays uncertain. */
  @Override
  public void close() {
    synchronized (lock) {
      closed = true;
      lock.notifyAll();
    }
    if (subscription != null) {
      subscription.close();
    }
    Thread running = thread;
    try {
      if (running != null) {
        running.join(Duration.ofSeconds(2));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
