package dev.daymark.app.calendar;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/** The places of a window at which a dragged item can be dropped, and which of them it is over. */
public final class DropZones {
  private final List<DropZone> zones = new ArrayList<>();
  private @Nullable DropZone current;

  public void add(DropZone zone) {
    zones.add(zone);
  }

  /**
   * The pointer moved with an item.
   *
   * @param from the view it is dragged out of, which shows it by itself
   * @return the zone that takes it here
   */
  public Optional<DropZone> move(
      CalendarItem item, Node from, double sceneX, double sceneY, boolean fine) {
    DropZone found = at(item, from, sceneX, sceneY);
    DropZone before = current;
    if (before != null && !before.equals(found)) {
      before.leave();
    }
    current = found;
    if (found != null) {
      found.over(item, sceneX, sceneY, fine);
    }
    return Optional.ofNullable(found);
  }

  private @Nullable DropZone at(CalendarItem item, Node from, double sceneX, double sceneY) {
    for (DropZone zone : zones) {
      Node node = zone.node();
      boolean shown = node.getScene() != null && isTreeVisible(node) && !node.equals(from);
      // Not contains(), which is false wherever a region has no background of its own.
      boolean inside = node.getLayoutBounds().contains(node.sceneToLocal(sceneX, sceneY));
      if (shown && inside && zone.takes(item)) {
        return zone;
      }
    }
    return null;
  }

  private static boolean isTreeVisible(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (!at.isVisible()) {
        return false;
      }
    }
    return true;
  }

  /**
   * Drops the item where it is; false if nothing takes it there.
   *
   * @param copy whether the item itself is to stay where it was
   */
  public boolean drop(CalendarItem item, boolean copy) {
    DropZone zone = current;
    current = null;
    if (zone != null && copy) {
      zone.copy(item);
    } else if (zone != null) {
      zone.drop(item);
    }
    return zone != null;
  }

  /** Gives the drag up. */
  public void cancel() {
    DropZone zone = current;
    current = null;
    if (zone != null) {
      zone.leave();
    }
  }
}
