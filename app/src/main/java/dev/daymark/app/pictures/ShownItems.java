package dev.daymark.app.pictures;

import dev.daymark.app.CompositionRoot;
import dev.daymark.app.session.ItemKey;
import dev.daymark.domain.DaymarkException;
import dev.daymark.domain.ErrorCode;
import java.time.LocalDate;
import java.util.Optional;

/** Finds what a picture is to show selected. */
record ShownItems(CompositionRoot root) {

  private static final int DAYS_AROUND = 7;

  /**
   * The first event around a day, else the first task, whose title begins so.
   *
   * @throws DaymarkException {@code INPUT_INVALID} if there is none
   */
  ItemKey titled(String beginning, LocalDate day) {
    return event(beginning, day, 0)
        .or(() -> event(beginning, day, DAYS_AROUND))
        .or(() -> task(beginning))
        .orElseThrow(
            () ->
                new DaymarkException(
                    ErrorCode.INPUT_INVALID, "Nothing shown is called \"" + beginning + "\"."));
  }

  private Optional<ItemKey> event(String beginning, LocalDate day, int around) {
    return root
        .store()
        .events()
        .occurrences(day.minusDays(around), day.plusDays(around + 1), root.zone())
        .stream()
        .filter(occurrence -> occurrence.event().content().summary().startsWith(beginning))
        .map(ItemKey::of)
        .map(ItemKey.class::cast)
        .findFirst();
  }

  private Optional<ItemKey> task(String beginning) {
    return root.store().tasks().all().stream()
        .filter(task -> task.content().title().startsWith(beginning))
        .map(task -> (ItemKey) new ItemKey.OfTask(task.id()))
        .findFirst();
  }
}
