package dev.daymark.app.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.daymark.app.CompositionRoot;
import dev.daymark.app.export.StoreExport;
import dev.daymark.app.platform.LogFile;
import dev.daymark.app.reminders.mail.MailSetting;
import dev.daymark.domain.Account;
import dev.daymark.domain.Calendar;
import dev.daymark.domain.EventContent;
import dev.daymark.domain.EventTime;
import dev.daymark.storage.StoreKey;
import dev.daymark.storage.jdbi.JdbiStore;
import dev.daymark.sync.SyncTrigger;
import dev.daymark.sync.auth.TestBrowser;
import dev.daymark.sync.fake.FakeAccount;
import dev.daymark.sync.fake.FakeGoogle;
import dev.daymark.sync.secrets.SecretPlace;
import dev.daymark.sync.secrets.SecretVault.Kind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Signs in, syncs, is refused, sends mail and fails at it, is encrypted, with everything of
 * Daymark's logged; then looks for each secret in every byte that was written: logs, database,
 * backup, export.
 */
class NoSecretAnywhereTest {

  private static final String TITLE = "Marker of a title that has to be found";
  private static final String PASSPHRASE = "passphrase-marker-4711";
  private static final String PASSWORD = "password-marker-4712";
  private static final String WRONG = "password-marker-4713";

  @TempDir Path dir;

  private final List<String> secrets = new ArrayList<>(List.of(PASSPHRASE, PASSWORD, WRONG));

  @Test
  void noSecretIsInALogTheDatabaseABackupOrAnExport() throws IOException {
    Path data = Files.createDirectory(dir.resolve("data"));
    Logger ours = Logger.getLogger("dev.daymark");
    Level before = ours.getLevel();
    ours.setLevel(Level.ALL);
    String export;
    try (LogFile.Lease _ = LogFile.install(data)) {
      export = live(data);
    } finally {
      ours.setLevel(before);
    }
    Map<String, byte[]> written = written();
    written.put("export", export.getBytes(StandardCharsets.UTF_8));
    assertThat(written.keySet()).anyMatch(name -> name.contains("daymark-0.log"));
    assertThat(holding(written, TITLE)).as("what is looked through").hasSizeGreaterThanOrEqualTo(3);
    for (String secret : secrets) {
      assertThat(holding(written, secret)).as("hold " + secret.substring(0, 6)).isEmpty();
    }
  }

  private String live(Path data) throws IOException {
    SecretPlace place = new SecretPlace(data, Optional::empty);
    place.choose(Kind.PASSPHRASE, PASSPHRASE.toCharArray(), List.of());
    try (FakeGoogle google = FakeGoogle.start();
        CompositionRoot root =
            CompositionRoot.open(
                data, InstantSource.system(), ZoneId.of("Europe/Stockholm"), Locale.UK, place)) {
      sync(root, google);
      mail(root, place);
      root.backups().makeAt(dir.resolve("backup.mv.db"));
      encrypt(root, data);
      StringWriter export = new StringWriter();
      new StoreExport(root.store()).write(export);
      return export.toString();
    }
  }

  /** Turned on, opened with another key and without one, and turned off again. */
  private void encrypt(CompositionRoot root, Path data) throws IOException {
    assertThat(holding(written(), TITLE))
        .as("found while it is in clear")
        .anyMatch(name -> name.startsWith("data"));
    root.encryption().turnOn();
    String code = root.encryption().recoveryCode();
    secrets.addAll(
        List.of(code, code.replace("-", ""), new String(StoreKey.fromCode(code).password())));
    assertThat(holding(written(), TITLE)).noneMatch(name -> name.startsWith("data"));
    Path moved = Files.createDirectory(dir.resolve("moved"));
    Files.copy(data.resolve("daymark.mv.db"), moved.resolve("daymark.mv.db"));
    crash(() -> JdbiStore.open(moved, InstantSource.system(), StoreKey::random));
    crash(() -> JdbiStore.open(moved, InstantSource.system()));
    crash(() -> StoreKey.fromCode(code.substring(1) + "0"));
    root.encryption().turnOff();
  }

  private void sync(CompositionRoot root, FakeGoogle google) {
    FakeAccount mara = google.addAccount("mara@example.com");
    Account account =
        root.signIn().connect(google.writeClientSecrets(dir), google.root(), new TestBrowser());
    secrets.add(google.clientSecret());
    secrets.add(google.refreshToken(mara));
    root.syncEngine().run(SyncTrigger.COMMAND_LINE);
    secrets.add(google.accessToken(mara));
    Calendar calendar = root.store().calendars().ofAccount(account.id()).getFirst();
    root.store()
        .localEdits()
        .createEvent(
            calendar.id(), EventContent.of(TITLE, EventTime.AllDay.on(LocalDate.of(2026, 11, 18))));
    google.expireAccessTokens();
    root.syncEngine().run(SyncTrigger.COMMAND_LINE);
    secrets.add(google.accessToken(mara));
    google.offline(true);
    root.syncEngine().run(SyncTrigger.COMMAND_LINE);
    google.offline(false);
    google.revokeTokens(mara);
    root.syncEngine().run(SyncTrigger.COMMAND_LINE);
    crash(() -> root.signIn().reconnect(account.id(), NoSecretAnywhereTest::noBrowser));
    google.offline(true);
    crash(() -> root.signIn().reconnect(account.id(), new TestBrowser()));
    google.offline(false);
  }

  private static void noBrowser(URI address) {
    throw new IllegalStateException("there is no browser");
  }

  /** What a fault of Daymark's own leaves in the log: everything that is known of it. */
  private static void crash(ThrowingCallable work) {
    Throwable fault = catchThrowable(work);
    assertThat(fault).isNotNull();
    Logger.getLogger("dev.daymark").log(Level.SEVERE, "a fault", fault);
  }

  private static void mail(CompositionRoot root, SecretPlace place) {
    GreenMail server = new GreenMail(new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTP));
    server.start();
    try {
      server.setUser("mara@example.com", "mara", PASSWORD);
      Map<MailSetting, String> chosen =
          Map.of(
              MailSetting.ON,
              "true",
              MailSetting.HOST,
              "localhost",
              MailSetting.PORT,
              String.valueOf(server.getSmtp().getPort()),
              MailSetting.SECURITY,
              "NONE",
              MailSetting.USER,
              "mara",
              MailSetting.FROM,
              "mara@example.com",
              MailSetting.SECRET,
              "mail/1");
      chosen.forEach((setting, text) -> root.store().settings().put(setting.path(), text));
      place.save("mail/1", PASSWORD);
      assertThat(root.mail().sendTest(MailSetting.readAll(root.store().settings()))).isEmpty();
      place.save("mail/1", WRONG);
      assertThat(root.mail().sendTest(MailSetting.readAll(root.store().settings()))).isNotEmpty();
    } finally {
      server.stop();
    }
  }

  /** Every file but the client file, which the person brought themselves. */
  private Map<String, byte[]> written() throws IOException {
    Map<String, byte[]> found = new LinkedHashMap<>();
    try (Stream<Path> files = Files.walk(dir)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (!file.getFileName().toString().endsWith(".json")) {
          byte[] bytes = Files.readAllBytes(file);
          found.put(dir.relativize(file).toString(), bytes);
          unpack(file.getFileName().toString(), bytes, found);
        }
      }
    }
    return found;
  }

  /** What is compressed is looked through as it was before. */
  private static void unpack(String name, byte[] bytes, Map<String, byte[]> found)
      throws IOException {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        found.put(name + "!" + entry.getName(), zip.readAllBytes());
      }
    }
  }

  private static List<String> holding(Map<String, byte[]> written, String text) {
    return written.entrySet().stream()
        .filter(entry -> holds(entry.getValue(), text))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static boolean holds(byte[] bytes, String text) {
    String raw = new String(bytes, StandardCharsets.ISO_8859_1);
    byte[] plain = text.getBytes(StandardCharsets.UTF_8);
    return raw.contains(text)
        || raw.contains(in(text, StandardCharsets.UTF_16LE))
        || raw.contains(in(text, StandardCharsets.UTF_16BE))
        || raw.contains(Base64.getEncoder().withoutPadding().encodeToString(plain));
  }

  private static String in(String text, Charset charset) {
    return new String(text.getBytes(charset), StandardCharsets.ISO_8859_1);
  }
}
