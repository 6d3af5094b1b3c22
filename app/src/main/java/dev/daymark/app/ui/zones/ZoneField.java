package dev.daymark.app.ui.zones;

import atlantafx.base.controls.CustomTextField;
import atlantafx.base.theme.Styles;
import dev.daymark.app.ui.Cities;
import dev.daymark.app.ui.controls.Buttons;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/**
 * A field for a time zone, typed as a place, a country, a name, an abbreviation or an offset. What
 * fits is listed below it; arrows and Enter choose. What means no zone leaves the value as it was
 * and is said in one sentence.
 */
public final class ZoneField extends CustomTextField {
  private final ZoneChoices choices;
  private final boolean optional;
  private final Supplier<Instant> at;
  private @Nullable ZoneOffers offers;
  private final BesideZone beside = new BesideZone();
  private final ObjectProperty<@Nullable ZoneId> value = new SimpleObjectProperty<>(this, "value");
  private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper(this, "error", "");
  private @Nullable ZoneId before;
  private String shown = "";
  private boolean writing;
  private boolean typing;

  /**
   * A field without a zone.
   *
   * @param at the moment whose offsets are shown
   * @param optional whether an empty field means no zone; otherwise it means the former one
   */
  public ZoneField(ZoneChoices choices, Supplier<Instant> at, boolean optional) {
    this.choices = choices;
    this.at = at;
    this.optional = optional;
    getStyleClass().add("dm-zone-field");
    setTooltip(Buttons.tooltip("", null));
    if (optional) {
      beside.addClear(choices.messages().text("ui.zone.none"), () -> take((ZoneId) null));
    }
    textProperty().addListener((property, was, is) -> typed());
    value.addListener((property, was, is) -> valueChanged());
    focusedProperty().addListener((property, was, is) -> focusChanged(is));
    addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    setOnMouseClicked(this::clicked);
    error.addListener((property, was, is) -> say(is));
    show();
  }

  /** A field that may stay empty, which means no zone; it shows the offsets of now. */
  public ZoneField(ZoneChoices choices) {
    this(choices, choices::now, true);
  }

  /** The zone; null for none. Never an offset alone. */
  public ObjectProperty<@Nullable ZoneId> valueProperty() {
    return value;
  }

  /** The zone; null for none. */
  public @Nullable ZoneId getValue() {
    return value.get();
  }

  /** What is wrong with what was typed; empty while nothing is. */
  public ReadOnlyStringProperty errorProperty() {
    return error.getReadOnlyProperty();
  }

  /** Whether the list is open, which takes the arrows, Enter and Esc for itself. */
  public boolean isChoosing() {
    return offers != null && offers.isShowing();
  }

  /** The list, made when it is first shown. */
  private ZoneOffers offers() {
    ZoneOffers made = offers;
    if (made == null) {
      made = new ZoneOffers(this, choices, at, this::take);
      offers = made;
    }
    return made;
  }

  private void hideOffers() {
    if (offers != null) {
      offers.hide();
    }
  }

  private void valueChanged() {
    if (!typing) {
      before = value.get();
      show();
    }
  }

  /** Writes the value out, as it is when nobody types. */
  private void show() {
    ZoneId zone = value.get();
    shown = zone == null ? "" : Cities.of(zone, choices.messages().locale());
    writing = true;
    setText(shown);
    writing = false;
    error.set("");
    beside.show(zone == null ? "" : choices.formatting().zoneOffset(at.get().atZone(zone)));
    setRight(zone == null ? null : beside);
    getTooltip().setText(zone == null ? choices.messages().text("ui.zone.prompt") : zone.getId());
    setPromptText(choices.messages().text("ui.zone.prompt"));
  }

  private void say(String wrong) {
    pseudoClassStateChanged(Styles.STATE_DANGER, !wrong.isEmpty());
    setAccessibleHelp(wrong);
  }

  private void focusChanged(boolean focused) {
    if (focused) {
      before = value.get();
      choices.whenReady(search -> {});
      Platform.runLater(this::selectAllIfUntouched);
    } else {
      settle();
      hideOffers();
    }
  }

  private void selectAllIfUntouched() {
    if (isFocused() && getText().equals(shown)) {
      selectAll();
    }
  }

  /** A click into the field lists all zones, those in use first. */
  private void clicked(MouseEvent event) {
    if (!isEditable() || isChoosing()) {
      return;
    }
    selectAllIfUntouched();
    openList();
  }

  /** Lists what fits, or all zones where nothing was typed. */
  private void openList() {
    choices.whenReady(
        search -> {
          boolean untouched = getText().equals(shown);
          offer(search, untouched ? "" : getText(), !untouched);
        });
  }

  private void typed() {
    if (writing) {
      return;
    }
    error.set("");
    setRight(null);
    choices.whenReady(search -> read(search, getText()));
  }

  private void read(ZoneSearch search, String typed) {
    if (!isFocused()) {
      return;
    }
    set(search.named(typed).orElse(before));
    offer(search, typed, !typed.isBlank());
  }

  private void offer(ZoneSearch search, String typed, boolean mayBeLikely) {
    if (isFocused()) {
      ZoneSearch.Found found = search.find(typed, at.get());
      offers().show(found, mayBeLikely && found.isLikely());
    }
  }

  private void set(@Nullable ZoneId zone) {
    typing = true;
    value.set(zone);
    typing = false;
  }

  private void take(ZoneSearch.Offer zone) {
    take(zone.zone());
    positionCaret(getLength());
  }

  private void take(@Nullable ZoneId zone) {
    hideOffers();
    set(zone);
    before = zone;
    show();
  }

  private void key(KeyEvent event) {
    boolean ours =
        switch (event.getCode()) {
          case DOWN -> move(1);
          case UP -> move(-1);
          case ENTER -> !event.isShortcutDown() && enter();
          case ESCAPE -> forget();
          case TAB -> {
            takeHighlighted();
            yield false;
          }
          default -> false;
        };
    if (ours) {
      event.consume();
    }
  }

  private boolean move(int by) {
    if (isChoosing()) {
      offers().move(by);
    } else {
      openList();
    }
    return true;
  }

  /** Takes what is highlighted; without that, only what means one zone. */
  private boolean enter() {
    boolean open = isChoosing();
    if (open && !takeHighlighted()) {
      settle();
    }
    return open;
  }

  private boolean takeHighlighted() {
    Optional<ZoneSearch.Offer> zone = isChoosing() ? offers().highlighted() : Optional.empty();
    zone.ifPresent(this::take);
    return zone.isPresent();
  }

  /** The first Esc puts the list away, the second what was typed. */
  private boolean forget() {
    if (isChoosing()) {
      hideOffers();
      return true;
    }
    boolean touched = !getText().equals(shown);
    if (touched) {
      take(before);
      selectAll();
    }
    return touched;
  }

  /**
   * Ends the typing: the value is what was typed, or else as before with the reason said.
   *
   * @return whether what stands in the field is the value
   */
  public boolean settle() {
    String typed = getText();
    if (typed.equals(shown)) {
      show();
      return true;
    }
    if (typed.isBlank()) {
      take(optional ? null : before);
      return true;
    }
    ZoneSearch search = choices.search();
    if (search == null) {
      choices.whenReady(ready -> settle());
      return false;
    }
    Optional<ZoneId> meant = search.only(typed, at.get());
    if (meant.isPresent()) {
      take(meant.get());
      return true;
    }
    set(before);
    error.set(
        choices.messages().text("ui.zone." + reason(search.find(typed, at.get())), typed.strip()));
    return false;
  }

  private static String reason(ZoneSearch.Found found) {
    return switch (found.reason()) {
      case NAMED -> "several";
      case OFFSET -> "offset";
      case ALIKE -> "unknown";
    };
  }
}
