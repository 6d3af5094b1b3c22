package dev.daymark.app.calendar;

import dev.daymark.app.session.ItemKey;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

  /** Like {@link #take}; null if enough nodes were made or given another item in this frame. */
  @Nullable BlockNode takeInTime(Object key) {
    boolean late = effort >= most && !used.containsKey(key);
    skipped |= late;
    return late ? null : take(key);
  }

  /** Whether the frame has to be followed by another one, for what was not shown. */
  boolean isShort() {
    return skipped;
  }

  /** The node for a key, which names an item and a part of it. */
  BlockNode take(Object key) {
    return used.computeIfAbsent(key, this::spareOrNew);
  }

  private BlockNode spareOrNew(Object key) {
    BlockNode node = spare.poll();
    effort += node == null ? MAKING : USING_AGAIN;
    if (node == null) {
      node = factory.get();
      pane.getChildren().add(node);
    }
    return node;
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
      if (item != null && item.key().equals(key)) {
        return Optional.of(node);
      }
    }
    return Optional.empty();
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
