package dev.daymark.app.data;

import dev.daymark.app.backup.Backup;
import dev.daymark.app.backup.Backups;
import dev.daymark.app.backup.Preview;
import dev.daymark.app.backup.Reason;
import dev.daymark.app.backup.Replacement;
import dev.daymark.app.ui.BackgroundTasks;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The backups: made, listed and restored. One thing at a time; FX thread only. */
public final class BackupsViewModel {
  private final Backups backups;
  private final Replacement replacement;
  private final BackgroundTasks tasks;
  private final News news;
  private final ObservableList<Backup> list = FXCollections.observableArrayList();
  private final ObservableList<Backup> shown = FXCollections.unmodifiableObservableList(list);
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");
  private final ObjectProperty<Backups.Policy> policy =
      new SimpleObjectProperty<>(this, "policy", Backups.Policy.USUAL);
  private boolean known;
  private final ReadOnlyObjectWrapper<Optional<Instant>> checkedAt =
      new ReadOnlyObjectWrapper<>(this, "checkedAt", Optional.empty());

  /** Who hears what came of it. */
  public interface News {
    /** Another state is here now; what is remembered of the former one means nothing any more. */
    void replaced(Backup before, boolean restored);

    /** A backup was made, or everything was checked. */
    void done(String key);

    /** Nothing was changed. */
    void refused(Exception failure);
  }

  public BackupsViewModel(
      Backups backups, Replacement replacement, BackgroundTasks tasks, News news) {
    this.backups = backups;
    this.replacement = replacement;
    this.tasks = tasks;
    this.news = news;
  }

  /** The newest first. */
  public ObservableList<Backup> list() {
    return shown;
  }

  /** Whether something is being made, checked or put back. */
  public ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  /** What the person wants of automatic backups; changed by {@link #choose}. */
  public ObjectProperty<Backups.Policy> policyProperty() {
    return policy;
  }

  /** When everything was last found in order; empty if it never was checked. */
  public ReadOnlyObjectProperty<Optional<Instant>> checkedAtProperty() {
    return checkedAt.getReadOnlyProperty();
  }

  /** Tells that a file was written. */
  public void tellExported() {
    news.done("data.export.done");
  }

  /** Reads them for the first time, or anew. */
  public void refresh() {
    tasks.start(
        () -> new Read(backups.list(), backups.policy(), backups.checkedAt()),
        read -> {
          list.setAll(read.list());
          known = true;
          checkedAt.set(read.checkedAt());
          policy.set(read.policy());
        },
        news::refused);
  }

  private record Read(List<Backup> list, Backups.Policy policy, Optional<Instant> checkedAt) {}

  /** Takes the person's wish; before anything is read there is none to take. */
  public void choose(Backups.Policy wanted) {
    if (!known || wanted.equals(policy.get())) {
      return;
    }
    policy.set(wanted);
    tasks.start(
        () -> {
          backups.setPolicy(wanted);
          return wanted;
        },
        done -> {},
        news::refused);
  }

  public void backUpNow() {
    work(
        () -> backups.make(Reason.ASKED),
        made -> {
          news.done("data.backup.made");
          refresh();
        });
  }

  /** Writes one somewhere else. */
  public void backUpTo(Path file) {
    work(() -> backups.makeAt(file), made -> news.done("data.export.done"));
  }

  /** Opens a copy of everything and compares each backup with its checksum. */
  public void checkNow(Consumer<List<Path>> damaged) {
    work(
        backups::check,
        found -> {
          damaged.accept(found);
          refresh();
        });
  }

  /** Says what restoring a backup would come to. */
  public void preview(Path file, Consumer<Preview> told) {
    work(() -> backups.preview(file), told);
  }

  /** Puts a backup in the place of what is here. */
  public void restore(Path file) {
    work(
        () -> replacement.restore(file),
        before -> {
          news.replaced(before, true);
          refresh();
        });
  }

  /** Begins anew on this device. */
  public void startOver() {
    work(
        replacement::startOver,
        before -> {
          news.replaced(before, false);
          refresh();
        });
  }

  private <T> void work(Callable<T> work, Consumer<? super T> done) {
    if (busy.get()) {
      return;
    }
    busy.set(true);
    tasks.start(
        work,
        result -> {
          busy.set(false);
          done.accept(result);
        },
        failure -> {
          busy.set(false);
          news.refused(failure);
        });
  }
}
