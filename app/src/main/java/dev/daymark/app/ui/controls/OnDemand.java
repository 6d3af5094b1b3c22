package dev.daymark.app.ui.controls;

import java.util.function.Supplier;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/**
 * The place of a part that is built when it is first shown or asked for: a window appears sooner
 * without what nobody looks at yet. Not visible at first.
 */
public final class OnDemand<T extends Region> extends StackPane {
  private final Supplier<T> build;
  private @Nullable T part;

  /**
   * @param build makes the part, once
   */
  public OnDemand(Supplier<T> build) {
    this.build = build;
    setVisible(false);
    visibleProperty()
        .addListener(
            (property, before, shown) -> {
              if (shown) {
                T _ = get();
              }
            });
  }

  /** The part, which is built now if it was not yet. */
  public T get() {
    T made = part;
    if (made == null) {
      made = build.get();
      part = made;
      getChildren().setAll(made);
    }
    return made;
  }
}
