package dev.daymark.app.calendar;

import dev.daymark.app.calendar.AgendaRow.Shown;
import dev.daymark.app.session.ItemKey;
import dev.daymark.app.session.Session;
import dev.daymark.app.session.StatusWords;
import dev.daymark.app.ui.theme.EventColours;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/**
 * The days of the list, of which only those that can be seen have nodes. Asks for more days before
 * the person comes to an end.
 */
final class AgendaList extends Region {
  private static final double ROW = 32;
  private static final double PADDING = 12;
  private static final double NOW = 16;
  private static final double DAY_COLUMN = 176;
  private static final double RIGHT = 24;
  private static final double WITH_GUESTS = 820;
  private static final double WITH_PLACE = 640;
  private static final double WITH_CALENDAR = 460;
  private static final int FARTHEST_YEARS = 3;

  private final CalendarViewModel model;
  private final Session session;
  private final BlockWords blockWords;
  private final AgendaWords words;
  private final EventColours colours;
  private final AgendaScroll scroll = new AgendaScroll(this::heightOf);
  private final AgendaNow nowNode;
  private final Map<Key, AgendaRow> rows = new HashMap<>();
  private final Deque<AgendaRow> spareRows = new ArrayDeque<>();
  private final List<AgendaDayNode> dayNodes = new ArrayList<>();
  private GridState state;
  private CalendarContent read;
  private double scale = 1;
  private boolean jumping = true;
  private @Nullable LocalDate target;

  /** Names the node of an item on a day. */
  private record Key(LocalDate day, ItemKey item, boolean due) {}

  AgendaList(CalendarViewModel model, EventColours colours, GridState state) {
    this.model = model;
    this.session = model.session();
    this.blockWords = new BlockWords(session, () -> this.read.items());
    this.words = new AgendaWords(session);
    this.colours = colours;
    this.state = state;
    this.read = state.content();
    this.nowNode = new AgendaNow();
    getStyleClass().add("dm-agenda-list");
    getChildren().add(nowNode);
    Rectangle clip = new Rectangle();
    clip.widthProperty().bind(widthProperty());
    clip.heightProperty().bind(heightProperty());
    setClip(clip);
  }

  void show(GridState shown) {
    boolean same = shown.content().equals(read) && shown.now().equals(state.now());
    state = shown;
    if (!same || scroll.days().isEmpty()) {
      read = shown.content();
      scroll.setDays(AgendaDay.of(read, shown.now()));
    }
    land();
    requestLayout();
  }

  void setScale(double textScale) {
    scale = textScale;
    requestLayout();
  }

  /** Begins with the day the person is at, as soon as it is read. */
  void jump() {
    jumping = true;
    land();
  }

  private void land() {
    boolean loaded =
        read.days().kind() == VisibleDays.Kind.AGENDA
            && read.days().contains(model.navigation().anchorProperty().get())
            && read.days().equals(model.navigation().daysProperty().get());
    if (jumping && loaded && !scroll.days().isEmpty()) {
      jumping = false;
      scroll.jump(model.navigation().anchorProperty().get());
      requestLayout();
    }
  }

  void scrollBy(double px) {
    int before = scroll.top();
    scroll.by(px);
    if (scroll.top() != before) {
      model.navigation().listStartsAt(scroll.days().get(scroll.top()).date());
    }
    requestLayout();
  }

  /** The day at a y of the list; the nearest one that can be seen. */
  Optional<LocalDate> dayAt(double y) {
    List<Visible> visible = visible();
    return visible.stream()
        .filter(part -> y < part.y() + heightOf(part.day()))
        .findFirst()
        .or(() -> visible.isEmpty() ? Optional.empty() : Optional.of(visible.getLast()))
        .map(part -> part.day().date());
  }

  /** Marks the day that what is dragged would go to; null for none. */
  void setTarget(@Nullable LocalDate day) {
    target = day;
    requestLayout();
  }

  private double heightOf(AgendaDay day) {
    double now = day.isToday() ? NOW : 0;
    return Math.round((2 * PADDING + day.rows() * ROW + now) * scale) + 1;
  }

  Optional<AgendaRow> nodeOf(ItemKey key) {
    return rows.values().stream()
        .filter(row -> row.item() != null)
        .filter(row -> key.equals(keyOf(row)))
        .findFirst();
  }

  private static @Nullable ItemKey keyOf(AgendaRow row) {
    CalendarItem item = row.item();
    return item == null ? null : item.key();
  }

  @Override
  protected void layoutChildren() {
    List<Visible> visible = visible();
    releaseOthers(visible);
    nowNode.setVisible(false);
    for (int i = 0; i < visible.size(); i++) {
      layoutDay(visible.get(i), dayNode(i));
    }
    dayNodes.subList(visible.size(), dayNodes.size()).forEach(node -> node.setVisible(false));
    boolean landed = !jumping || scroll.days().isEmpty();
    if (landed && getHeight() > 0 && model.navigation().daysProperty().get().equals(read.days())) {
      readAhead();
    }
  }

  /** A day that can be seen, and where. */
  private record Visible(AgendaDay day, double y) {}

  private List<Visible> visible() {
    List<Visible> visible = new ArrayList<>();
    double y = -scroll.gone();
    for (int i = scroll.top(); i < scroll.days().size() && y < getHeight(); i++) {
      AgendaDay day = scroll.days().get(i);
      visible.add(new Visible(day, y));
      y += heightOf(day);
    }
    return visible;
  }

  private void releaseOthers(List<Visible> visible) {
    Set<Key> wanted = new HashSet<>();
    visible.forEach(
        part -> part.day().items().forEach(item -> wanted.add(key(part.day().date(), item))));
    List<Key> gone = rows.keySet().stream().filter(key -> !wanted.contains(key)).toList();
    for (Key key : gone) {
      AgendaRow row = rows.remove(key);
      if (row != null) {
        row.release();
        spareRows.add(row);
      }
    }
  }

  private static Key key(LocalDate day, CalendarItem item) {
    return new Key(day, item.key(), MonthItems.isDue(item));
  }

  private AgendaDayNode dayNode(int index) {
    if (index == dayNodes.size()) {
      AgendaDayNode node = new AgendaDayNode();
      dayNodes.add(node);
      getChildren().addFirst(node);
    }
    return dayNodes.get(index);
  }

  private void layoutDay(Visible part, AgendaDayNode node) {
    AgendaDay day = part.day();
    LocalDate today = state.now().toLocalDate();
    double left = DAY_COLUMN * scale;
    double width = getWidth() - RIGHT * scale;
    node.show(
        day,
        session.formatting().weekdayLong(day.date().getDayOfWeek()),
        words.distance(day.date(), today),
        day.items().isEmpty() ? words.text("calendar.agenda.nothing") : "",
        left,
        scale);
    node.setTarget(day.date().equals(target));
    node.resizeRelocate(0, Math.rint(part.y()), width, heightOf(day));
    double y = part.y() + PADDING * scale;
    for (int i = 0; i <= day.items().size(); i++) {
      if (i == day.now()) {
        nowNode.show(session.formatting().time(state.now().toLocalTime()), scale);
        double at = day.items().isEmpty() ? y + ROW * scale : y;
        nowNode.resizeRelocate(left, Math.rint(at), width - left, NOW * scale);
        y += NOW * scale;
      }
      if (i < day.items().size()) {
        layoutRow(day, i, new Spot(left, Math.rint(y), width - left));
        y += ROW * scale;
      }
    }
  }

  private record Spot(double x, double y, double width) {}

  private void layoutRow(AgendaDay day, int index, Spot spot) {
    CalendarItem item = day.items().get(index);
    AgendaRow row = rows.computeIfAbsent(key(day.date(), item), key -> spareOrNew());
    row.show(
        new Shown(item, day.date(), state.now().toLocalDate(), day.overlaps(index)),
        state.looks(item));
    double room = spot.width() / scale;
    row.setColumns(room >= WITH_PLACE, room >= WITH_GUESTS, room >= WITH_CALENDAR);
    row.resizeRelocate(spot.x(), spot.y(), spot.width(), ROW * scale);
  }

  private AgendaRow spareOrNew() {
    AgendaRow row = spareRows.poll();
    if (row == null) {
      row = new AgendaRow(blockWords, words, colours, task -> StatusWords.toggle(session, task));
      getChildren().add(row);
    }
    return row;
  }

  private void readAhead() {
    LocalDate anchor = model.navigation().anchorProperty().get();
    boolean later = scroll.below() < 2 * getHeight();
    boolean earlier = scroll.above() < getHeight();
    if (later && read.days().endExclusive().isBefore(anchor.plusYears(FARTHEST_YEARS))) {
      model.navigation().extendAgenda(true);
    } else if (earlier && read.days().first().isAfter(anchor.minusYears(FARTHEST_YEARS))) {
      model.navigation().extendAgenda(false);
    }
  }

  // ---- the selection ----

  /** An item under one day. */
  private record Place(int day, int index) {}

  private Optional<Place> selected() {
    Optional<ItemKey> key = session.selection().selected();
    for (int day = 0; day < scroll.days().size() && key.isPresent(); day++) {
      List<CalendarItem> items = scroll.days().get(day).items();
      for (int i = 0; i < items.size(); i++) {
        if (items.get(i).key().equals(key.get())) {
          return Optional.of(new Place(day, i));
        }
      }
    }
    return Optional.empty();
  }

  /** Selects the next or previous item; false where there is none. */
  boolean step(int by) {
    Optional<Place> from = selected();
    if (from.isEmpty()) {
      return select(firstFrom(scroll.top(), 1));
    }
    Place at = from.get();
    int index = at.index() + by;
    if (index >= 0 && index < scroll.days().get(at.day()).items().size()) {
      return select(Optional.of(new Place(at.day(), index)));
    }
    return select(firstFrom(at.day() + by, by));
  }

  /** Selects the first item of the next day, or of the previous one. */
  boolean stepDay(int by) {
    int day = selected().map(Place::day).orElse(scroll.top() - by) + by;
    return select(firstFrom(day, by).map(place -> new Place(place.day(), 0)));
  }

  /** Selects the first or last item of the selected item's day. */
  void edgeOfDay(boolean first) {
    int day = selected().map(Place::day).orElse(scroll.top());
    if (day < scroll.days().size() && !scroll.days().get(day).items().isEmpty()) {
      int last = scroll.days().get(day).items().size() - 1;
      select(Optional.of(new Place(day, first ? 0 : last)));
    }
  }

  /** The first item of a day, or going back the last one, or that of a day farther on. */
  private Optional<Place> firstFrom(int day, int by) {
    for (int at = day; at >= 0 && at < scroll.days().size(); at += by) {
      int size = scroll.days().get(at).items().size();
      if (size > 0) {
        return Optional.of(new Place(at, by > 0 ? 0 : size - 1));
      }
    }
    return Optional.empty();
  }

  private boolean select(Optional<Place> place) {
    place.ifPresent(
        at -> {
          model.select(scroll.days().get(at.day()).items().get(at.index()));
          reveal(at);
        });
    return place.isPresent();
  }

  private void reveal(Place at) {
    AgendaDay day = scroll.days().get(at.day());
    double now = day.isToday() && at.index() >= day.now() ? NOW : 0;
    double top = scroll.y(at.day()) + (PADDING + at.index() * ROW + now) * scale;
    double bottom = top + ROW * scale;
    if (top < PADDING * scale) {
      scrollBy(top - PADDING * scale);
    } else if (bottom > getHeight() - PADDING * scale) {
      scrollBy(bottom - getHeight() + PADDING * scale);
    }
  }
}
