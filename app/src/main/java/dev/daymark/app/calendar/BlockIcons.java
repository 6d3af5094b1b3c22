package dev.daymark.app.calendar;

import dev.daymark.app.calendar.BlockNode.Form;
import dev.daymark.app.calendar.BlockNode.Shown;
import dev.daymark.app.calendar.CalendarItem.EventItem;
import dev.daymark.app.ui.icon.Icons;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The icons of a block, each made when it is first to be seen. */
final class BlockIcons {
  private final BlockWords words;
  private final Consumer<Node> add;
  private final Map<Kind, FontIcon> made = new EnumMap<>(Kind.class);

  private enum Kind {
    GLOBE(Feather.GLOBE),
    REPEAT(Feather.REPEAT),
    VIDEO(Feather.VIDEO),
    WAITING(Feather.UPLOAD_CLOUD),
    BEFORE(Feather.CHEVRON_LEFT),
    AFTER(Feather.CHEVRON_RIGHT);

    private final Feather glyph;

    Kind(Feather glyph) {
      this.glyph = glyph;
    }

    FontIcon icon() {
      FontIcon icon = Icons.of(glyph, this == REPEAT ? "s11" : "s12", "event");
      icon.setManaged(false);
      icon.setMouseTransparent(true);
      return icon;
    }
  }

  /**
   * @param add puts a new icon into the block
   */
  BlockIcons(BlockWords words, Consumer<Node> add) {
    this.words = words;
    this.add = add;
  }

  /** Shows those that a block has something to say with. */
  void show(Shown shown) {
    boolean roomy = shown.form() != Form.LINE;
    boolean bar = shown.form() == Form.LANE;
    show(Kind.GLOBE, roomy && words.otherZone(shown.item()));
    show(Kind.REPEAT, roomy && shown.item() instanceof EventItem event && event.repeats());
    show(Kind.VIDEO, roomy && hasCall(shown.item()));
    show(Kind.WAITING, shown.item() instanceof EventItem event && event.waiting());
    show(Kind.BEFORE, bar && shown.continuesBefore());
    show(Kind.AFTER, bar && shown.continuesAfter());
  }

  private static boolean hasCall(CalendarItem item) {
    return item instanceof EventItem event && event.occurrence().event().callLink() != null;
  }

  private void show(Kind kind, boolean wanted) {
    FontIcon icon = made.get(kind);
    if (icon == null && wanted) {
      icon = kind.icon();
      made.put(kind, icon);
      add.accept(icon);
    }
    if (icon != null) {
      icon.setVisible(wanted);
    }
  }

  /** Those behind the time, in order. */
  List<FontIcon> besideTime() {
    return Stream.of(Kind.GLOBE, Kind.REPEAT, Kind.VIDEO)
        .map(this::seen)
        .filter(Objects::nonNull)
        .toList();
  }

  /** That a change waits to be sent; null for none. */
  @Nullable FontIcon waiting() {
    return seen(Kind.WAITING);
  }

  /** That it began before the first day shown; null for none. */
  @Nullable FontIcon before() {
    return seen(Kind.BEFORE);
  }

  /** That it goes on after the last day shown; null for none. */
  @Nullable FontIcon after() {
    return seen(Kind.AFTER);
  }

  private @Nullable FontIcon seen(Kind kind) {
    FontIcon icon = made.get(kind);
    return icon != null && icon.isVisible() ? icon : null;
  }
}
