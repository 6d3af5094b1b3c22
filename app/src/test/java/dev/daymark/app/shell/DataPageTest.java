package dev.daymark.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.app.backup.Backup;
import dev.daymark.app.backup.Reason;
import dev.daymark.app.data.DataMover;
import dev.daymark.app.data.DataPage;
import dev.daymark.app.data.ExportForm;
import dev.daymark.app.platform.DataPointer;
import dev.daymark.app.settings.SettingsPage;
import dev.daymark.app.ui.theme.ThemeChoice;
import dev.daymark.domain.Calendar;
import dev.daymark.domain.DaymarkException;
import dev.daymark.domain.ErrorCode;
import dev.daymark.domain.TaskContent;
import dev.daymark.storage.LocalStore;
import dev.daymark.storage.StoreKey;
import dev.daymark.storage.jdbi.JdbiStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Backups, files and sample data, as a person uses them in the settings. */
final class DataPageTest {
  @TempDir Path directory;
  private StageData data;
  private WindowStage window;

  @BeforeEach
  void open() {
    data = StageData.inFolder(directory.resolve("data"));
    window = new WindowStage(1440, 900, DataPageTest::fill, () -> {}, data);
    window.act(it -> it.navigate(new Place.Settings(SettingsPage.DATA)));
  }

  private static void fill(LocalStore store) {
    store.localEdits().createTask(store.tasks().defaultList().id(), TaskContent.of("Mine"));
  }

  @AfterEach
  void close() {
    window.close();
  }

  private List<String> tasks() {
    return window.store().tasks().all().stream().map(task -> task.content().title()).toList();
  }

  private void bringIn(Path file) {
    window.act(it -> ((DataPage) it.scene().lookup(".dm-data")).bringIn(file));
  }

  @Test
  void aBackupMadeByHandIsListedAndRestoredAfterAQuestion() {
    window.click("#back-up-now");
    assertThat(window.texts(".dm-data .when")).containsExactly("Today, 10:24");
    fill(window.store());
    window.settle();
    window.click(".dm-data .dm-link", "Restore");
    assertThat(window.texts(".dm-question .dm-muted").getFirst())
        .contains("It holds no events and 1 task.")
        .contains("Of the tasks, 0 would come back, 1 would go");
    assertThat(tasks()).hasSize(2);
    window.click(".dm-question .button", "Restore");
    assertThat(tasks()).containsExactly("Mine");
    assertThat(data.backups().list())
        .extracting(backup -> backup.manifest().reason())
        .containsExactlyInAnyOrder(Reason.BEFORE_RESTORE, Reason.ASKED);
  }

  @Test
  void escapeLeavesEverythingAsItIs() {
    window.click("#back-up-now");
    fill(window.store());
    window.settle();
    window.click(".dm-data .dm-link", "Restore");
    window.press(KeyCode.ESCAPE);
    assertThat(window.shows(".dm-question")).isFalse();
    assertThat(tasks()).hasSize(2);
  }

  @Test
  void whatWasUndoableBeforeARestoreIsNoMore() {
    window.click("#back-up-now");
    window.click("#sample");
    Backup backup = data.backups().list().getFirst();
    bringIn(backup.file());
    window.click(".dm-question .button", "Restore");
    window.press(KeyCode.CONTROL, KeyCode.Z);
    assertThat(tasks()).containsExactly("Mine");
  }

  @Test
  void aDamagedBackupIsRefusedInOneSentence() throws IOException {
    Path file = Files.writeString(directory.resolve("photos.zip"), "no zip");
    bringIn(file);
    assertThat(window.texts(".dm-toast .label"))
        .contains("photos.zip is no backup of Daymark's. Nothing was changed.");
    assertThat(window.shows(".dm-question")).isFalse();
  }

  @Test
  void everythingIsCheckedOnRequest() {
    window.click("#back-up-now");
    window.click("#check-data");
    assertThat(window.texts(".dm-data .detail"))
        .contains("Last check: Today, 10:24, no problems found");
  }

  @Test
  void whatThePersonWantsOfBackupsIsTakenAtOnce() {
    window.click("#automatic-backups");
    assertThat(data.backups().policy().automatic()).isFalse();
    window.click("#automatic-backups");
    assertThat(data.backups().policy().automatic()).isTrue();
  }

  @Test
  void aCalendarFileIsPreviewedWithWhatIsLeftOutAndImportedInOneStep() throws IOException {
    Path file =
        Files.writeString(
            directory.resolve("some.ics"),
            """
            BEGIN:VCALENDAR
            BEGIN:VEVENT
            UID:b
            SUMMARY:Broken
            END:VEVENT
            BEGIN:VTODO
            UID:c
            SUMMARY:Call Ana
            END:VTODO
            END:VCALENDAR
            """);
    bringIn(file);
    assertThat(window.texts(".dm-import .dm-muted").getFirst())
        .contains("1 item is new")
        .contains("1 item would be left out:")
        .contains("Line 2, “Broken”: It has no start.");
    assertThat(tasks()).containsExactly("Mine");
    window.click(".dm-import .button", "Import 1 item");
    assertThat(tasks()).containsExactlyInAnyOrder("Mine", "Call Ana");
    assertThat(data.backups().list().getFirst().manifest().reason())
        .isEqualTo(Reason.BEFORE_IMPORT);
    window.press(KeyCode.CONTROL, KeyCode.Z);
    assertThat(tasks()).containsExactly("Mine");
  }

  private void export(Path file, ExportForm form) {
    window.act(it -> ((DataPage) it.scene().lookup(".dm-data")).exportTo(file, form));
  }

  @Test
  void anExportIsWrittenAsAWhole() {
    Path file = directory.resolve("out.ics");
    export(file, ExportForm.ICS);
    assertThat(file).content().contains("BEGIN:VTODO", "SUMMARY:Mine", "END:VCALENDAR");
  }

  @Test
  void anExportIsWrittenAsItWasChosenWhateverItIsCalled() {
    Path file = directory.resolve("everything");
    export(file, ExportForm.JSON);
    assertThat(file).content().startsWith("{").contains("\"Mine\"");
  }

  @Test
  void aSpreadsheetIsWrittenSoThatItIsReadAsUtf8() {
    Path file = directory.resolve("out.csv");
    export(file, ExportForm.CSV);
    assertThat(file).content().startsWith("\uFEFFKind,Title").contains("Task,Mine,");
  }

  @Test
  void sampleDataComesAndGoesInOneStepAndLeavesTheRestAlone() {
    window.click("#sample");
    assertThat(window.texts("#sample")).containsExactly("Remove sample data");
    assertThat(calendars()).contains("Sample week");
    assertThat(tasks()).contains("Mine", "Write the report");
    assertThat(window.store().outbox().all()).isEmpty();
    window.click("#sample");
    assertThat(calendars()).doesNotContain("Sample week");
    assertThat(tasks()).containsExactly("Mine");
    window.press(KeyCode.CONTROL, KeyCode.Z);
    assertThat(calendars()).contains("Sample week");
    assertThat(tasks()).contains("Mine", "Write the report");
    assertThat(window.texts("#sample")).containsExactly("Remove sample data");
  }

  private List<String> calendars() {
    return window.store().calendars().all().stream().map(Calendar::summary).toList();
  }

  private boolean isEncrypted() {
    return JdbiStore.isEncrypted(directory.resolve("data"));
  }

  @Test
  void encryptionIsTurnedOnAfterAQuestionAndItsCodeIsShown() {
    window.click("#encryption");
    assertThat(window.texts(".dm-client-dialog .dm-dialog-title"))
        .containsExactly("Encrypt what is on this device?");
    window.press(KeyCode.ESCAPE);
    assertThat(isEncrypted()).isFalse();
    window.click("#encryption");
    window.click("#encrypt");
    assertThat(isEncrypted()).isTrue();
    String code =
        window.read(scene -> ((TextArea) scene.lookup(".dm-client-dialog #code")).getText());
    assertThat(StoreKey.fromCode(code).code()).hasSize(69);
    window.click("#code-written");
    assertThat(tasks()).containsExactly("Mine");
    fill(window.store());
    window.click("#recovery-code");
    assertThat(window.shows(".dm-client-dialog #code")).isTrue();
    window.click("#code-written");
    window.click("#encryption");
    window.click(".dm-question .button", "Stop encrypting");
    assertThat(isEncrypted()).isFalse();
    assertThat(window.shows("#recovery-code")).isFalse();
    assertThat(tasks()).containsExactly("Mine", "Mine");
  }

  @ParameterizedTest
  @EnumSource(
      value = ThemeChoice.class,
      names = {"LIGHT", "DARK"})
  void startingOverAsksAndKeepsABackup(ThemeChoice theme) {
    window.act(it -> it.themeProperty().set(theme));
    window.click("#start-over");
    assertThat(tasks()).containsExactly("Mine");
    window.click(".dm-question .button", "Delete everything here");
    assertThat(tasks()).isEmpty();
    assertThat(calendars()).containsExactly("My calendar");
    assertThat(data.backups().list())
        .extracting(backup -> backup.manifest().reason())
        .containsExactly(Reason.BEFORE_START_OVER);
  }

  /** Moves nothing, and remembers what it was asked to. */
  private static final class AskedMover implements DataMover {
    private final List<Path> checked = new ArrayList<>();
    private final List<Path> moved = new ArrayList<>();

    @Override
    public void check(Path target) {
      checked.add(target);
      if (target.endsWith("full")) {
        throw new DaymarkException(
            ErrorCode.INPUT_INVALID,
            target + " is not empty; choose an empty folder or a new one.");
      }
    }

    @Override
    public void move(Path target) {
      moved.add(target);
    }
  }

  private AskedMover mover() {
    AskedMover mover = new AskedMover();
    window.act(it -> it.moveDataWith(mover));
    return mover;
  }

  private void moveTo(Path target) {
    window.act(it -> ((DataPage) it.scene().lookup(".dm-data")).moveTo(target));
  }

  @Test
  void theDataMoveAfterAQuestionToAFolderThatTheyCanMoveTo() {
    AskedMover mover = mover();
    Path target = directory.resolve("new");
    moveTo(target);
    assertThat(mover.checked).containsExactly(target);
    assertThat(window.texts(".dm-import .dm-dialog-title"))
        .containsExactly("Move your data to " + target + "?");
    window.press(KeyCode.ESCAPE);
    assertThat(mover.moved).isEmpty();
    moveTo(target);
    window.click(".dm-import .button", "Move");
    assertThat(mover.moved).containsExactly(target);
  }

  @Test
  void aFolderThatTheyCannotMoveToIsRefusedInOneSentenceWithoutAQuestion() {
    AskedMover mover = mover();
    Path full = directory.resolve("full");
    moveTo(full);
    assertThat(window.shows(".dm-import")).isFalse();
    assertThat(window.texts(".dm-toast .label"))
        .contains(full + " is not empty; choose an empty folder or a new one.");
    assertThat(mover.moved).isEmpty();
  }

  @Test
  void theCopyThatAMoveLeftIsShownUntilItIsDeletedAfterAQuestion() throws IOException {
    assertThat(window.shows("#delete-former")).isFalse();
    Path now = directory.resolve("data");
    Path former = Files.createDirectory(directory.resolve("former"));
    Files.writeString(former.resolve("daymark.mv.db"), "the copy");
    DataPointer.write(former, now);
    Files.writeString(now.resolve("moved-from"), former + "\n");
    fill(window.store());
    window.settle();
    assertThat(window.texts(".dm-data .detail")).contains(former + " · not used any more");
    window.click("#delete-former");
    window.click(".dm-question .button", "Delete the copy");
    assertThat(former.resolve("daymark.mv.db")).doesNotExist();
    assertThat(window.shows("#delete-former")).isFalse();
  }
}
