package dev.daymark.sync.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.domain.EventContent;
import dev.daymark.domain.EventField;
import dev.daymark.domain.EventStatus;
import dev.daymark.domain.sync.Conflict.Side;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every combination of what was agreed, what was sent, what is here and what is there, for every
 * field and every order of the two edits. What is expected is written below by hand, from the
 * architecture's rules.
 *
 * <p>A is the first value of the field, B what this device changed it to, C what the other side
 * did, and D what was typed here after B was sent. X is an occurrence called off. Rows are here:
 * {@code -} not known, {@code del} deleted with A. Columns are there: {@code -} gone.
 *
 * <p>In the cells: {@code -} nothing, {@code take} it is new here, {@code rem} removed here, {@code
 * new} kept as a new event and filed, {@code rev} revived and filed, {@code out} the deletion waits
 * to be sent; a letter is that content without a conflict, {@code B?C} the later of the two with
 * the other filed, {@code B!} and {@code !C} the edit of here or there kept over a calling off and
 * filed.
 */
class ReconcilerTableTest {

  private static final Instant EARLIER = Instant.parse("2026-11-18T08:00:00Z");
  private static final Instant LATER = EARLIER.plusSeconds(60);

  private static final String NEVER_AGREED =
      """
           -     A     B     C     X
      -    -     take  take  take  take
      del  rem   out   out   out   rem
      A    new   A     A?B   A?C   A!
      B    new   B?A   B     B?C   B!
      D    new   D?A   D?B   D?C   D!
      X    rem   !A    !B    !C    X
      """;

  private static final String NEVER_AGREED_BUT_B_SENT =
      """
           -     A     B     C     X
      -    -     take  take  take  take
      del  rem   rev   out   rev   rem
      A    new   A     A     A?C   A!
      B    new   B?A   B     B?C   B!
      D    new   D?A   D     D?C   D!
      X    rem   !A    X     !C    X
      """;

  private static final String AGREED_ON_A =
      """
           -     A     B     C     X
      -    -     take  take  take  take
      del  rem   out   rev   rev   rem
      A    rem   A     B     C     X
      B    new   B     B     B?C   B!
      D    new   D     D?B   D?C   D!
      X    rem   X     !B    !C    X
      """;

  private static final String AGREED_ON_A_AND_B_SENT =
      """
           -     A     B     C     X
      -    -     take  take  take  take
      del  rem   out   out   rev   rem
      A    rem   A     A     C     X
      B    new   B     B     B?C   B!
      D    new   D     D     D?C   D!
      X    rem   X     X     !C    X
      """;

  private static final String AGREED_ON_A_AND_CALLING_OFF_SENT =
      """
           -     A     B     C     X
      -    -     take  take  take  take
      del  rem   out   rev   rev   rem
      A    rem   A     B     C     A
      B    new   B     B     B?C   B
      D    new   D     D?B   D?C   D
      X    rem   X     !B    !C    X
      """;

  private static final String AGREED_ON_CALLING_IT_OFF =
      """
           -     A     B     C     X
      -    -     take  take  take  take
      del  rem   rev   rev   rev   rem
      A    new   A     B     C     A
      B    new   B     B     B?C   B
      D    new   D     D?B   D?C   D
      X    rem   A     B     C     X
      """;

  /** Here A is no more the agreed value than B is. */
  private static final String AGREED_ON_CALLING_IT_OFF_AND_THE_STATUS_DIFFERS =
      """
           -     A     B     X
      -    -     take  take  take
      del  rem   rev   rev   rem
      A    new   A     A?B   A
      B    new   B?A   B     B
      X    rem   A     B     X
      """;

  /** What was agreed before, what is on its way, and what follows. */
  private enum Table {
    NEVER(null, null, NEVER_AGREED),
    NEVER_BUT_SENT(null, "B", NEVER_AGREED_BUT_B_SENT),
    AGREED("A", null, AGREED_ON_A),
    AGREED_AND_SENT("A", "B", AGREED_ON_A_AND_B_SENT),
    AGREED_AND_CALLED_OFF("A", "X", AGREED_ON_A_AND_CALLING_OFF_SENT),
    CALLED_OFF("X", null, AGREED_ON_CALLING_IT_OFF);

    final @Nullable String base;
    final @Nullable String sent;
    final String cells;

    Table(@Nullable String base, @Nullable String sent, String cells) {
      this.base = base;
      this.sent = sent;
      this.cells = cells;
    }
  }

  private record Cell(Table table, String here, String there, String expected) {}

  /** Which edit was made later. */
  private enum Order {
    HERE,
    THERE,
    TOGETHER
  }

  private static List<Cell> cells(Table table, EventField field) {
    List<Cell> cells = new ArrayList<>();
    String text =
        table == Table.CALLED_OFF && field == EventField.STATUS
            ? AGREED_ON_CALLING_IT_OFF_AND_THE_STATUS_DIFFERS
            : table.cells;
    List<String> lines = text.lines().toList();
    List<String> columns = words(lines.getFirst());
    for (String line : lines.subList(1, lines.size())) {
      List<String> row = words(line);
      for (int i = 0; i < columns.size(); i++) {
        cells.add(new Cell(table, row.getFirst(), columns.get(i), row.get(i + 1)));
      }
    }
    return cells;
  }

  private static List<String> words(String line) {
    return List.of(line.strip().split(" +"));
  }

  @ParameterizedTest
  @EnumSource(EventField.class)
  void everyCellOfEveryTableHoldsForTheField(EventField field) {
    Map<String, EventContent> values = FieldSamples.values(field);
    int checked = 0;
    for (Table table : Table.values()) {
      for (Cell cell : cells(table, field)) {
        for (Order order : Order.values()) {
          if (exists(cell, values)) {
            check(cell, values, field, order);
            checked++;
          }
        }
      }
    }
    // A field that has two values lacks C and D. Tables, rows, columns, orders.
    assertThat(checked).isEqualTo(values.containsKey("C") ? 6 * 6 * 5 * 3 : 6 * 5 * 4 * 3);
  }

  private static boolean exists(Cell cell, Map<String, EventContent> values) {
    return Stream.of(cell.here, cell.there)
        .allMatch(key -> key.equals("-") || key.equals("del") || values.containsKey(key));
  }

  private static void check(
      Cell cell, Map<String, EventContent> values, EventField field, Order order) {
    Instant hereAt = order == Order.HERE ? LATER : EARLIER;
    Instant thereAt = order == Order.THERE ? LATER : EARLIER;
    EventContent base = cell.table.base == null ? null : values.get(cell.table.base);
    EventContent sent = cell.table.sent == null ? null : values.get(cell.table.sent);
    assertThat(
            Reconciler.reconcile(
                base, sent, here(cell, values, hereAt), there(cell, values, thereAt)))
        .as("%s of %s, later: %s", cell, field, order)
        .isEqualTo(expected(cell, values, field, order, base));
  }

  private static LocalSide here(Cell cell, Map<String, EventContent> values, Instant at) {
    return switch (cell.here) {
      case "-" -> new LocalSide.Absent();
      case "del" -> new LocalSide.Deleted(value(values, "A"));
      default -> new LocalSide.Present(value(values, cell.here), at);
    };
  }

  private static RemoteSide there(Cell cell, Map<String, EventContent> values, Instant at) {
    return cell.there.equals("-")
        ? new RemoteSide.Gone()
        : new RemoteSide.Present(value(values, cell.there), at);
  }

  private static EventContent value(Map<String, EventContent> values, String letter) {
    EventContent value = values.get(letter);
    if (value == null) {
      throw new IllegalArgumentException(letter);
    }
    return value;
  }

  private static Plan expected(
      Cell cell,
      Map<String, EventContent> values,
      EventField field,
      Order order,
      @Nullable EventContent base) {
    EventContent mine = values.get(cell.here);
    EventContent theirs = values.get(cell.there);
    String word = cell.expected;
    return switch (word) {
      case "-" -> new Plan.Nothing();
      case "take" -> new Plan.TakeRemote();
      case "rem" -> new Plan.RemoveHere();
      case "out" -> new Plan.Merge(value(values, "A"), List.of());
      case "new" -> new Plan.KeepAsNew(new Clash(null, base, mine, null, Side.LOCAL));
      case "rev" -> new Plan.Revive(new Clash(null, base, null, theirs, Side.REMOTE));
      default -> {
        if (word.endsWith("!")) {
          yield merge(values, word.substring(0, 1), new Clash(null, base, mine, null, Side.LOCAL));
        }
        if (word.startsWith("!")) {
          yield merge(values, word.substring(1), new Clash(null, base, null, theirs, Side.REMOTE));
        }
        if (word.contains("?")) {
          Side kept = order == Order.THERE ? Side.REMOTE : Side.LOCAL;
          String letter = kept == Side.LOCAL ? word.substring(0, 1) : word.substring(2);
          yield merge(values, letter, new Clash(field, base, mine, theirs, kept));
        }
        yield word.equals("X")
            ? new Plan.Merge(
                Objects.requireNonNull(theirs).withStatus(EventStatus.CANCELLED), List.of())
            : merge(values, word);
      }
    };
  }

  private static Plan merge(Map<String, EventContent> values, String letter, Clash... clashes) {
    return new Plan.Merge(value(values, letter), List.of(clashes));
  }

  static Stream<EventField[]> everyPairOfFields() {
    return Stream.of(EventField.values())
        .flatMap(
            one ->
                Stream.of(EventField.values())
                    .filter(other -> one.ordinal() < other.ordinal())
                    .map(other -> new EventField[] {one, other}));
  }

  /** So the tables, which look at one field, hold for events in which any two differ. */
  @ParameterizedTest
  @MethodSource("everyPairOfFields")
  void whatBecomesOfOneFieldDoesNotDependOnAnother(EventField one, EventField other) {
    Map<String, EventContent> first = FieldSamples.living(one);
    Map<String, EventContent> second = FieldSamples.living(other);
    for (EventContent mine : first.values()) {
      for (EventContent theirs : first.values()) {
        for (EventContent mineToo : second.values()) {
          for (EventContent theirsToo : second.values()) {
            Plan.Merge alone = merge(mine, theirs);
            Plan.Merge aloneToo = merge(mineToo, theirsToo);
            Plan.Merge both = merge(other.copy(mineToo, mine), other.copy(theirsToo, theirs));
            assertThat(both.content()).isEqualTo(other.copy(aloneToo.content(), alone.content()));
            assertThat(fields(both)).isEqualTo(fields(alone, aloneToo));
          }
        }
      }
    }
  }

  private static Plan.Merge merge(EventContent mine, EventContent theirs) {
    return (Plan.Merge)
        Reconciler.reconcile(
            FieldSamples.BASE,
            null,
            new LocalSide.Present(mine, LATER),
            new RemoteSide.Present(theirs, EARLIER));
  }

  private static List<@Nullable EventField> fields(Plan.Merge... merges) {
    return Stream.of(merges).flatMap(merge -> merge.clashes().stream()).map(Clash::field).toList();
  }

  /** The two fields whose parts are merged; nothing is filed unless the same part was changed. */
  @ParameterizedTest
  @EnumSource(Order.class)
  void differentPartsOfOneFieldChangedOnDifferentSidesBothSurvive(Order order) {
    FieldSamples.parts()
        .forEach(
            parts ->
                assertThat(
                        Reconciler.reconcile(
                            parts.base(),
                            null,
                            new LocalSide.Present(
                                parts.mine(), order == Order.HERE ? LATER : EARLIER),
                            new RemoteSide.Present(
                                parts.theirs(), order == Order.THERE ? LATER : EARLIER)))
                    .isEqualTo(new Plan.Merge(parts.both(), List.of())));
  }

  @ParameterizedTest
  @EnumSource(EventField.class)
  void aSampleDiffersFromEveryOtherInItsFieldOnly(EventField field) {
    List<EventContent> values = List.copyOf(FieldSamples.living(field).values());
    for (EventContent one : values) {
      for (EventContent other : values) {
        if (one != other) {
          assertThat(EventField.difference(one, other)).containsExactly(field);
        }
      }
    }
  }
}
