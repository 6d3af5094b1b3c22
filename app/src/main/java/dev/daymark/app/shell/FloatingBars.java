package dev.daymark.app.shell;

import dev.daymark.app.calendar.SlotCursor;
import dev.daymark.app.command.Commands;
import dev.daymark.app.palette.PaletteSource;
import dev.daymark.app.palette.PaletteView;
import dev.daymark.app.palette.PaletteViewModel;
import dev.daymark.app.quickadd.QuickAddBar;
import dev.daymark.app.quickadd.QuickAddViewModel;
import dev.daymark.app.session.ItemKey;
import dev.daymark.app.settings.Preferences;
import dev.daymark.app.shell.WindowViewModel.Screen;
import dev.daymark.app.ui.controls.Overlays;
import dev.daymark.app.ui.theme.EventColours;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/** Quick add and the palette, which float over whatever is shown. Made when first asked for. */
final class FloatingBars implements WindowActions.Floating, AutoCloseable {
  private final Parts parts;
  private final Opened opened;
  private final DoubleSupplier aside;
  private @Nullable QuickAddViewModel quickAdd;
  private @Nullable PaletteViewModel palette;
  private @Nullable PaletteView paletteView;

  /** What the bars are made from. */
  record Parts(
      Models models,
      Commands commands,
      EventColours colours,
      Overlays overlays,
      Preferences preferences) {}

  /** What the bars open. */
  interface Opened extends PaletteSource {
    /**
     * Something was made.
     *
     * @param open whether the person wants to see it at once
     */
    void made(ItemKey item, boolean open);
  }

  /**
   * None floats yet.
   *
   * @param aside how much is at the side of what the bars float over, in px
   */
  FloatingBars(Parts parts, Opened opened, DoubleSupplier aside) {
    this.parts = parts;
    this.opened = opened;
    this.aside = aside;
  }

  @Override
  public void quickAdd(Optional<Boolean> event, String text) {
    parts.overlays().close();
    QuickAddViewModel model = quickAdd;
    if (model == null) {
      model = new QuickAddViewModel(parts.models().session());
      quickAdd = model;
    }
    model.begin(event, pointedAt());
    QuickAddBar bar =
        new QuickAddBar(model, parts.colours(), opened::made, parts.overlays()::close);
    parts.overlays().bar(bar, aside);
    model.textProperty().set(text);
    bar.showCaretAtEnd();
  }

  private @Nullable SlotCursor pointedAt() {
    return parts.models().window().screenProperty().get() == Screen.CALENDAR
        ? parts.models().calendar().slotProperty().get().orElse(null)
        : null;
  }

  @Override
  public void palette(String text) {
    parts.overlays().close();
    PaletteView view = paletteView;
    if (view == null) {
      PaletteViewModel model =
          new PaletteViewModel(
              parts.models().session(), parts.commands(), opened, parts.preferences());
      palette = model;
      view = new PaletteView(model, parts.colours(), parts.overlays()::close);
      paletteView = view;
    }
    view.open(text);
    parts.overlays().dialogNearTop(view);
  }

  @Override
  public void close() {
    if (quickAdd != null) {
      quickAdd.close();
    }
    if (palette != null) {
      palette.close();
    }
  }
}
