package dev.daymark.app.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/**
 * One press of a key with what is held meanwhile. Signs such as {@code ?} or {@code [} lie
 * elsewhere on each keyboard, so without Ctrl or Alt they are known by what they type.
 *
 * @param control Ctrl, or Command on macOS
 * @param key the key as it is written: {@code K}, {@code F6}, {@code Space}, {@code ↑}, {@code ?}
 */
public record KeyStroke(boolean control, boolean alt, boolean shift, String key) {
  private static final Map<KeyCode, String> NAMES =
      Map.ofEntries(
          Map.entry(KeyCode.SPACE, "Space"),
          Map.entry(KeyCode.ENTER, "Enter"),
          Map.entry(KeyCode.DELETE, "Del"),
          Map.entry(KeyCode.BACK_SPACE, "Backspace"),
          Map.entry(KeyCode.INSERT, "Ins"),
          Map.entry(KeyCode.HOME, "Home"),
          Map.entry(KeyCode.END, "End"),
          Map.entry(KeyCode.PAGE_UP, "PgUp"),
          Map.entry(KeyCode.PAGE_DOWN, "PgDn"),
          Map.entry(KeyCode.UP, "↑"),
          Map.entry(KeyCode.DOWN, "↓"),
          Map.entry(KeyCode.LEFT, "←"),
          Map.entry(KeyCode.RIGHT, "→"),
          Map.entry(KeyCode.COMMA, ","),
          Map.entry(KeyCode.PERIOD, "."),
          Map.entry(KeyCode.PLUS, "+"),
          Map.entry(KeyCode.ADD, "+"),
          Map.entry(KeyCode.EQUALS, "+"),
          Map.entry(KeyCode.MINUS, "-"),
          Map.entry(KeyCode.SUBTRACT, "-"));
  private static final Map<String, KeyCode> CODES =
      NAMES.entrySet().stream()
          .collect(
              Collectors.toUnmodifiableMap(
                  Map.Entry::getValue,
                  Map.Entry::getKey,
                  (one, other) -> one.compareTo(other) < 0 ? one : other));

  /** A stroke needs a key. */
  public KeyStroke {
    if (key.isBlank() || key.length() > 16) {
      throw new IllegalArgumentException("not a key: " + key);
    }
  }

  /** Reads what {@link #toString} writes, such as {@code Ctrl+Shift+Z}. */
  public static KeyStroke of(String written) {
    boolean control = false;
    boolean alt = false;
    boolean shift = false;
    String rest = written;
    for (int plus = rest.indexOf('+'); plus > 0; plus = rest.indexOf('+')) {
      switch (rest.substring(0, plus)) {
        case "Ctrl" -> control = true;
        case "Alt" -> alt = true;
        case "Shift" -> shift = true;
        default -> throw new IllegalArgumentException("not a key: " + written);
      }
      rest = rest.substring(plus + 1);
    }
    return new KeyStroke(control, alt, shift, rest);
  }

  /** What was pressed; empty for a key that only counts by what it types, or that is only held. */
  public static Optional<KeyStroke> pressed(KeyEvent event) {
    Optional<String> meant = inDigitRow(event);
    String name = meant.orElseGet(() -> name(event.getCode()));
    boolean held = event.isShortcutDown() || event.isAltDown();
    if (name.isEmpty() || (!held && isSign(name))) {
      return Optional.empty();
    }
    boolean shift = event.isShiftDown() && !isSign(name) && meant.isEmpty();
    return Optional.of(new KeyStroke(event.isShortcutDown(), event.isAltDown(), shift, name));
  }

  /**
   * What a key of the digits' row writes where that is not what it is called: a French keyboard has
   * its digits, and a Swiss one its plus, there with Shift.
   */
  private static Optional<String> inDigitRow(KeyEvent event) {
    String text = event.getText();
    boolean digit = text.length() == 1 && text.charAt(0) >= '0' && text.charAt(0) <= '9';
    boolean sign = event.getCode().isDigitKey() && NAMES.containsValue(text);
    boolean shifted = event.isShiftDown() && !event.getCode().isKeypadKey();
    return shifted && (digit || sign) ? Optional.of(text) : Optional.empty();
  }

  /**
   * What sign was typed; empty for letters and digits, which count when they are pressed, and for
   * what Ctrl makes of a sign. Alt and Ctrl together are what some keyboards type signs with.
   */
  public static Optional<KeyStroke> typed(KeyEvent event) {
    String sign = event.getCharacter();
    boolean visible = sign.codePointCount(0, sign.length()) == 1 && sign.codePointAt(0) > ' ';
    boolean written = !event.isShortcutDown() || event.isAltDown();
    return visible && written && isSign(sign)
        ? Optional.of(new KeyStroke(false, false, false, sign))
        : Optional.empty();
  }

  private static String name(KeyCode code) {
    if (code.isLetterKey() || code.isFunctionKey()) {
      return code.getName();
    }
    if (code.isDigitKey()) {
      String name = code.getName();
      return name.substring(name.length() - 1);
    }
    return NAMES.getOrDefault(code, "");
  }

  private static boolean isSign(String name) {
    return name.length() == 1
        && !Character.isLetterOrDigit(name.charAt(0))
        && !Character.isWhitespace(name.charAt(0))
        && !isArrow(name);
  }

  private static boolean isArrow(String name) {
    KeyCode code = CODES.get(name);
    return code != null && code.isArrowKey();
  }

  /** Whether it would write something into a text field. */
  public boolean isPlain() {
    boolean written = key.length() == 1 && !isArrow(key);
    return !control && !alt && (written || key.equals("Space"));
  }

  /** The caps of its keys, such as {@code Ctrl}, {@code Z}. */
  public List<String> caps() {
    List<String> caps = new ArrayList<>();
    if (control) {
      caps.add("Ctrl");
    }
    if (alt) {
      caps.add("Alt");
    }
    if (shift) {
      caps.add("Shift");
    }
    caps.add(key);
    return List.copyOf(caps);
  }

  /** The same as a menu of the toolkit shows it; empty if it knows no such key. */
  public Optional<KeyCombination> accelerator() {
    KeyCode code = CODES.getOrDefault(key, KeyCode.getKeyCode(key));
    List<KeyCombination.Modifier> held = new ArrayList<>();
    if (control) {
      held.add(KeyCombination.SHORTCUT_DOWN);
    }
    if (alt) {
      held.add(KeyCombination.ALT_DOWN);
    }
    if (shift) {
      held.add(KeyCombination.SHIFT_DOWN);
    }
    return code == null
        ? Optional.empty()
        : Optional.of(new KeyCodeCombination(code, held.toArray(KeyCombination.Modifier[]::new)));
  }

  @Override
  public String toString() {
    return String.join("+", caps());
  }
}
