package dev.daymark.app.calendar;

import dev.daymark.app.calendar.CalendarItem.EventItem;
import dev.daymark.app.calendar.CalendarItem.TaskItem;
import dev.daymark.app.ui.controls.Avatar;
import dev.daymark.app.ui.controls.Labels;
import dev.daymark.app.ui.icon.Icons;
import dev.daymark.app.ui.icon.PriorityGlyph;
import dev.daymark.app.ui.icon.StatusGlyph;
import dev.daymark.app.ui.theme.EventColours;
import dev.daymark.domain.Attendee;
import dev.daymark.domain.Task;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** One item of the list: time, mark, title, place, guests, calendar. Used again and again. */
final class AgendaRow extends HBox {
  private static final int MOST_GUESTS = 3;

  private final BlockWords blockWords;
  private final AgendaWords words;
  private final EventColours colours;
  private final Label start = Labels.text("", "start");
  private final Label end = Labels.text("", "end");
  private final StatusGlyph ring = new StatusGlyph(16);
  private final Region bar = new Region();
  private final Label name = Labels.text("", "name");
  private final HBox title = new HBox(name);
  private final Label place = Labels.text("", "place");
  private final HBox guests = new HBox();
  private final Label calendar = Labels.text("", "calendar");
  private final Set<BlockLook> looks = EnumSet.noneOf(BlockLook.class);
  private @Nullable Shown shown;

  /**
   * What a row shows.
   *
   * @param overlaps whether it lies over an earlier item
   */
  record Shown(CalendarItem item, LocalDate day, LocalDate today, boolean overlaps) {}

  /**
   * @param toggle completes a task, or reopens it
   */
  AgendaRow(BlockWords blockWords, AgendaWords words, EventColours colours, Consumer<Task> toggle) {
    ring.beCheckBox(
        () -> {
          if (item() instanceof TaskItem task) {
            toggle.accept(task.task());
          }
        });
    this.blockWords = blockWords;
    this.words = words;
    this.colours = colours;
    getStyleClass().add("agenda-row");
    HBox time = new HBox(start, end);
    time.getStyleClass().add("time");
    bar.getStyleClass().add("bar");
    StackPane mark = new StackPane(bar, ring);
    mark.getStyleClass().add("mark");
    title.getStyleClass().add("title");
    name.setMinWidth(0);
    guests.getStyleClass().add("guests");
    HBox.setHgrow(title, Priority.ALWAYS);
    getChildren().addAll(time, mark, title, place, guests, calendar);
    setManaged(false);
    setAccessibleRole(AccessibleRole.LIST_ITEM);
  }

  /** The item; null while the row is not in use. */
  @Nullable CalendarItem item() {
    return shown == null ? null : shown.item();
  }

  /** The day under which it stands; null while the row is not in use. */
  @Nullable LocalDate day() {
    return shown == null ? null : shown.day();
  }

  StatusGlyph ring() {
    return ring;
  }

  void show(Shown content, Set<BlockLook> wanted) {
    setVisible(true);
    for (BlockLook look : BlockLook.values()) {
      if (looks.contains(look) != wanted.contains(look)) {
        pseudoClassStateChanged(look.pseudoClass(), wanted.contains(look));
      }
    }
    boolean same = content.equals(shown) && looks.equals(wanted);
    looks.clear();
    looks.addAll(wanted);
    if (!same) {
      shown = content;
      fill(content);
    }
  }

  void release() {
    shown = null;
    setVisible(false);
  }

  /** Leaves out the columns a narrow list has no room for. */
  void setColumns(boolean withPlace, boolean withGuests, boolean withCalendar) {
    show(place, withPlace);
    show(guests, withGuests);
    show(calendar, withCalendar);
  }

  private static void show(Node node, boolean wanted) {
    node.setVisible(wanted);
    node.setManaged(wanted);
  }

  private void fill(Shown content) {
    CalendarItem item = content.item();
    colours.apply(getStyleClass(), item.colour());
    start.setText(words.start(item, content.day()));
    end.setText(words.end(item, content.day()));
    name.setText(blockWords.title(item));
    place.setText(words.place(item, content.today()));
    ring.setVisible(item instanceof TaskItem);
    bar.setVisible(!(item instanceof TaskItem));
    List<Node> after = new ArrayList<>();
    after.add(name);
    switch (item) {
      case EventItem event -> {
        addIcons(event, after);
        addTags(event, content, after);
        calendar.setText(event.calendar().summary());
      }
      case TaskItem task -> {
        ring.setAccessibleText(task.title());
        ring.statusProperty().set(task.status());
        addTaskParts(task, after);
        calendar.setText(task.list().name());
      }
      case CalendarItem.DraftItem draft -> calendar.setText(draft.draft().calendar().summary());
    }
    title.getChildren().setAll(after);
    fillGuests(item);
    setAccessibleRoleDescription(blockWords.role(item));
    notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
  }

  private void addIcons(EventItem event, List<Node> after) {
    if (event.repeats()) {
      after.add(Icons.of(Feather.REPEAT, "s13", "subtle"));
    }
    if (event.call().isPresent()) {
      after.add(Icons.of(Feather.VIDEO, "s13", "subtle"));
    }
    if (event.waiting()) {
      after.add(Icons.of(Feather.UPLOAD_CLOUD, "s13", "subtle"));
    }
  }

  private void addTags(EventItem event, Shown content, List<Node> after) {
    words.dayOfSpan(event, content.day()).ifPresent(text -> after.add(Labels.tag(text)));
    switch (event.answer()) {
      case TENTATIVE -> after.add(Labels.tag(words.text("calendar.answer.TENTATIVE")));
      case DECLINED -> after.add(Labels.tag(words.text("calendar.agenda.declined")));
      case NEEDS_ACTION ->
          after.add(Labels.tag(words.text("calendar.agenda.replyNeeded"), "accent"));
      case ACCEPTED -> {
        if (content.overlaps()) {
          after.add(Labels.tag(words.text("calendar.agenda.overlaps"), "warning"));
        }
      }
    }
  }

  private void addTaskParts(TaskItem task, List<Node> after) {
    PriorityGlyph.of(task.task().content().priority())
        .ifPresent(
            glyph -> {
              glyph.getStyleClass().add("s14");
              after.add(glyph);
            });
    CalendarItem.Parts parts = task.parts();
    if (parts.all() > 0) {
      String count = words.text("calendar.agenda.parts", parts.done(), parts.all());
      Label done = Labels.withIcon(Feather.CHECK_SQUARE, "subtle", count, "parts");
      done.setMinWidth(USE_PREF_SIZE);
      after.add(done);
    }
  }

  private void fillGuests(CalendarItem item) {
    guests.getChildren().clear();
    if (!(item instanceof EventItem event)) {
      return;
    }
    List<Attendee> others =
        event.content().attendees().stream().filter(guest -> !guest.self()).toList();
    others.stream().limit(MOST_GUESTS).forEach(guest -> guests.getChildren().add(avatar(guest)));
    if (others.size() > MOST_GUESTS) {
      Label more =
          Labels.text(
              words.text("calendar.overflow", others.size() - MOST_GUESTS),
              "dm-avatar",
              "small",
              "more");
      guests.getChildren().add(more);
    }
  }

  private Node avatar(Attendee guest) {
    Avatar avatar =
        new Avatar(colours, Objects.requireNonNullElse(guest.displayName(), ""), guest.email());
    avatar.getStyleClass().add("small");
    return avatar;
  }

  @Override
  public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
    CalendarItem item = item();
    if (item != null && attribute == AccessibleAttribute.TEXT) {
      return blockWords.spoken(item);
    }
    if (attribute == AccessibleAttribute.SELECTED) {
      return looks.contains(BlockLook.SELECTED);
    }
    return super.queryAccessibleAttribute(attribute, parameters);
  }
}
