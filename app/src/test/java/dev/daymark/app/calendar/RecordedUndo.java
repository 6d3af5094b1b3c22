package dev.daymark.app.calendar;

import dev.daymark.app.undo.UndoRecorder;
import dev.daymark.storage.ChangeId;
import java.util.ArrayList;
import java.util.List;

/** Remembers what was done and what was refused. */
public final class RecordedUndo implements UndoRecorder {
  /** What was done, in order. */
  public final List<String> done = new ArrayList<>();

  /** The changes, in order. */
  public final List<ChangeId> changes = new ArrayList<>();

  /** Why something was refused, in order. */
  public final List<String> refusals = new ArrayList<>();

  @Override
  public void record(List<ChangeId> made, String sentence) {
    changes.addAll(made);
    done.add(sentence);
  }

  @Override
  public void tell(String sentence) {
    done.add(sentence);
  }

  @Override
  public void refused(Exception failure) {
    refusals.add(String.valueOf(failure.getMessage()));
  }
}
