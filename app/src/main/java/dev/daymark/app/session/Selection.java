package dev.daymark.app.session;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The one item that is selected in the window, if any. For the FX thread. */
public final class Selection {
  private final Map<ItemKey, ItemKey> names = new HashMap<>();
  private final ReadOnlyObjectWrapper<Optional<ItemKey>> selected =
      new ReadOnlyObjectWrapper<>(this, "selected", Optional.empty());

  /** Never null. */
  public ReadOnlyObjectProperty<Optional<ItemKey>> selectedProperty() {
    return selected.getReadOnlyProperty();
  }

  public Optional<ItemKey> selected() {
    return selected.get();
  }

  public void select(ItemKey key) {
    selected.set(Optional.of(key));
  }

  /**
   * Selects an item by the name that an edit gave it. Taken back, the edit gives it its former one
   * again, so both are remembered.
   */
  void rename(ItemKey former, ItemKey now) {
    names.put(former, now);
    names.put(now, former);
    select(now);
  }

  /** What an item is called where an edit that named it anew is taken back, or made again. */
  public Optional<ItemKey> otherName(ItemKey key) {
    return Optional.ofNullable(names.get(key));
  }

  public void clear() {
    selected.set(Optional.empty());
  }

  public boolean isSelected(ItemKey key) {
    return selected.get().filter(key::equals).isPresent();
  }
}
