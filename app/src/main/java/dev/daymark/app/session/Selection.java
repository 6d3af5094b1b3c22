package dev.daymark.app.session;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The one item that is selected in the window, if any. For the FX thread. */
public final class Selection {
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

  public void clear() {
    selected.set(Optional.empty());
  }

  public boolean isSelected(ItemKey key) {
    return selected.get().filter(key::equals).isPresent();
  }
}
