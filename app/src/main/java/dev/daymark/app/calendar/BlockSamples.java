package dev.daymark.app.calendar;

import dev.daymark.app.session.EventDraft;
import dev.daymark.app.session.Session;
import dev.daymark.app.ui.theme.EventColours;
import dev.daymark.app.ui.theme.Rgb;
import dev.daymark.domain.AccessRole;
import dev.daymark.domain.Calendar;
import dev.daymark.domain.CalendarId;
import dev.daymark.domain.EventTime;
import java.time.Duration;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import javafx.scene.layout.Pane;

/** Blocks of made-up events, for a look at colours and states beside each other. FX thread only. */
public final class BlockSamples {
  private final Session session;
  private final EventColours colours;
  private final TextMeasure measure = new TextMeasure();
  private final ItemTime time;

  /** The states that colours differ in. */
  public enum State {
    TINT,
    SELECTED,
    PAST
  }

  /**
   * Makes none yet.
   *
   * @param start when the events begin
   */
  public BlockSamples(Session session, EventColours colours, LocalTime start, Duration length) {
    this.session = session;
    this.colours = colours;
    this.time = ItemTime.Clock.of(session.today(), start, length, session.zone());
  }

  /** A block of some size; only one that is neither selected nor past says when it is. */
  public Pane block(String title, Rgb colour, State state, double width, double height) {
    BlockNode block = new BlockNode(new BlockWords(session), colours, measure);
    CalendarItem item = new CalendarItem.DraftItem(draft(title, colour), colour, time);
    EnumSet<BlockLook> looks = EnumSet.noneOf(BlockLook.class);
    switch (state) {
      case TINT -> {}
      case SELECTED -> looks.add(BlockLook.SELECTED);
      case PAST -> looks.add(BlockLook.PAST);
    }
    BlockNode.Form form = state == State.TINT ? BlockNode.Form.GRID : BlockNode.Form.LANE;
    Pane around = new Pane(block);
    around.setMinSize(width, height);
    around.setMaxSize(width, height);
    block.show(new BlockNode.Shown(item, height, form, false, false), looks);
    block.resizeRelocate(0, 0, width, height);
    return around;
  }

  private EventDraft draft(String title, Rgb colour) {
    EventTime at = ItemTimes.toEventTime(time);
    Calendar calendar =
        new Calendar(
            new CalendarId(new UUID(0, 0)),
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
            0);
    return new EventDraft(calendar, at, title);
  }
}
