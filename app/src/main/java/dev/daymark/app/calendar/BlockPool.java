package dev.daymark.app.calendar;

import dev.daymark.app.session.ItemKey;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the block nodes of a pane: the node that showed an item goes on showing it, others are used
 * again for what is new, and spare ones stay hidden.
 */
final class BlockPool {
  /** What may be done in one frame; more at once would be felt. */
  private static final int MOST_EFFORT = 24;

  private static final int MAKING = 3;
  private static final int USING_AGAIN = 1;

  private final Pane pane;
  private final Supplier<BlockNode> factory;
  private final Deque<BlockNode> spare = new ArrayDeque<>();
  private Map<Object, BlockNode> used = new HashMap<>();

  private int most = Integer.MAX_VALUE;
  private int effort;
  private boolean skipped;

  BlockPool(Pane pane, Supplier<BlockNode> factory) {
    this.pane = pane;
    this.factory = factory;
    // What is laid out while the window is still being made cannot make a frame late.
    Platform.runLater(() -> most = MOST_EFFORT);
  }

  /** Frees the nodes of all keys but these. */
  void keepOnly(Set<?> keys) {
    Set<Object> gone = new HashSet<>(used.keySet());
    gone.removeAll(keys);
    gone.forEach(this::release);
  }

  /** Begins a frame. */
  void begin() {
    effort = 0;
    skipped = false;
  }

  /**
   * Like {@link #take}; null if enough nodes were made or given another item in this frame.
   *
   * @param alike which spare nodes look as the new one will, so that nothing is styled again
   */
  @Nullable BlockNode takeInTime(Object key, Predicate<BlockNode> alike) {
    boolean late = effort >= most && !used.containsKey(key);
    skipped |= late;
    return late ? null : used.computeIfAbsent(key, missing -> spareOrNew(alike));
  }

  /** Whether the frame has to be followed by another one, for what was not shown. */
  boolean isShort() {
    return skipped;
  }

  /** The node for a key, which names an item and a part of it. */
  BlockNode take(Object key) {
    return used.computeIfAbsent(key, missing -> spareOrNew(node -> true));
  }

  private BlockNode spareOrNew(Predicate<BlockNode> alike) {
    BlockNode node = spareLike(alike);
    effort += node == null ? MAKING : USING_AGAIN;
    if (node == null) {
      node = factory.get();
      pane.getChildren().add(node);
    }
    return node;
  }

  private @Nullable BlockNode spareLike(Predicate<BlockNode> alike) {
    for (Iterator<BlockNode> left = spare.iterator(); left.hasNext(); ) {
      BlockNode node = left.next();
      if (alike.test(node)) {
        left.remove();
        return node;
      }
    }
    return spare.poll();
  }

  private void release(Object key) {
    BlockNode node = used.remove(key);
    if (node != null) {
      node.release();
      spare.add(node);
    }
  }

  Iterable<BlockNode> nodes() {
    return used.values();
  }

  /** The node that shows an item. */
  Optional<BlockNode> nodeOf(ItemKey key) {
    for (BlockNode node : used.values()) {
      CalendarItem item = node.item();
      if (item != null && item.key().equals(key) && !node.isGhost()) {
        return Optional.of(node);
      }
    }
    return Optional.empty();
  }

  /**
   * The node of the first part of what is dragged.
   *
   * @param order of the parts of an item
   */
  Optional<BlockNode> dragged(Comparator<Node> order) {
    return used.values().stream().filter(BlockNode::isDragged).min(order);
  }

  /** The node of the first part of an item where it rests. */
  Optional<BlockNode> resting(ItemKey key, Comparator<Node> order) {
    return used.values().stream()
        .filter(node -> node.shows(key) && !node.isGhost() && !node.isDragged())
        .min(order);
  }

  /** The block an event's target belongs to. */
  static Optional<BlockNode> blockOf(@Nullable Object target) {
    Node node = target instanceof Node found ? found : null;
    while (node != null && !(node instanceof BlockNode)) {
      node = node.getParent();
    }
    return Optional.ofNullable((BlockNode) node).filter(block -> block.item() != null);
  }
}
