package dev.daymark.app.calendar;

import dev.daymark.app.session.EventDraft;
import dev.daymark.app.session.Session;
import dev.daymark.app.ui.theme.EventColours;
import dev.daymark.app.ui.theme.Rgb;
import dev.daymark.domain.AccessRole;
import dev.daymark.domain.Calendar;
import dev.daymark.domain.CalendarId;
import dev.daymark.domain.Task;
import dev.daymark.domain.TaskContent;
import dev.daymark.domain.TaskId;
import dev.daymark.domain.TaskList;
import dev.daymark.domain.TaskListId;
import dev.daymark.domain.TaskStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javafx.css.PseudoClass;
import javafx.scene.layout.Pane;

/** Blocks of made-up items, for a look at colours and states beside each other. FX thread only. */
public final class BlockSamples {
  private static final PseudoClass FOCUS_VISIBLE = PseudoClass.getPseudoClass("focus-visible");
  private static final UUID NOBODY = new UUID(0, 0);

  private final Session session;
  private final EventColours colours;
  private final TextMeasure measure = new TextMeasure();
  private final ItemTime time;

  /** The states of an event. */
  public enum State {
    ACCEPTED,
    SELECTED,
    PAST,
    FOCUSED,
    MAYBE,
    UNANSWERED,
    DECLINED,
    CREATING;

    Set<BlockLook> looks() {
      return switch (this) {
        case ACCEPTED -> Set.of();
        case SELECTED, FOCUSED -> Set.of(BlockLook.SELECTED);
        case PAST -> Set.of(BlockLook.PAST);
        case MAYBE -> Set.of(BlockLook.TENTATIVE);
        case UNANSWERED -> Set.of(BlockLook.UNANSWERED);
        case DECLINED -> Set.of(BlockLook.DECLINED);
        case CREATING -> Set.of(BlockLook.CREATING);
      };
    }
  }

  /** How large a block is, in px. */
  public record Size(double width, double height) {}

  /**
   * Makes none yet.
   *
   * @param start when the items begin
   */
  public BlockSamples(Session session, EventColours colours, LocalTime start, Duration length) {
    this.session = session;
    this.colours = colours;
    this.time = ItemTime.Clock.of(session.today(), start, length, session.zone());
  }

  /** An event among the hours. */
  public Pane event(String title, Rgb colour, State state, Size size) {
    Pane block = block(draft(title, colour), BlockNode.Form.GRID, state.looks(), size);
    block.getStyleClass().add("dm-calendar");
    block.pseudoClassStateChanged(FOCUS_VISIBLE, state == State.FOCUSED);
    return block;
  }

  /** An event in one line, which says its title alone. */
  public Pane line(String title, Rgb colour, State state, Size size) {
    return block(draft(title, colour), BlockNode.Form.LANE, state.looks(), size);
  }

  /** A task's time block. */
  public Pane task(String title, Rgb colour, TaskStatus status, boolean overdue, Size size) {
    Set<BlockLook> looks =
        status == TaskStatus.COMPLETED
            ? Set.of(BlockLook.COMPLETED)
            : overdue ? Set.of(BlockLook.OVERDUE) : Set.of();
    return block(task(title, colour, status), BlockNode.Form.GRID, looks, size);
  }

  private Pane block(CalendarItem item, BlockNode.Form form, Set<BlockLook> looks, Size size) {
    BlockNode block = new BlockNode(new BlockWords(session), colours, measure, task -> {});
    Pane around = new Pane(block);
    around.setMinSize(size.width(), size.height());
    around.setMaxSize(size.width(), size.height());
    block.show(new BlockNode.Shown(item, size.height(), form, false, false), looks);
    block.resizeRelocate(0, 0, size.width(), size.height());
    return around;
  }

  private CalendarItem task(String title, Rgb colour, TaskStatus status) {
    TaskList list = new TaskList(new TaskListId(NOBODY), title, colour.css(), true, 0);
    TaskContent content = TaskContent.of(title).withStatus(status);
    Instant never = Instant.EPOCH;
    Task task = new Task(new TaskId(NOBODY), list.id(), content, 0, null, 0, never, never);
    return new CalendarItem.TaskItem(task, list, colour, time, true, CalendarItem.Parts.NONE);
  }

  private CalendarItem draft(String title, Rgb colour) {
    Calendar calendar =
        new Calendar(
            new CalendarId(NOBODY),
            null,
            null,
            title,
            "",
            session.zone(),
            AccessRole.OWNER,
            colour.css(),
            true,
            true,
            false,
            List.of(),
            0,
            false);
    EventDraft draft = new EventDraft(calendar, ItemTimes.toEventTime(time), title);
    return new CalendarItem.DraftItem(draft, colour, time);
  }
}
