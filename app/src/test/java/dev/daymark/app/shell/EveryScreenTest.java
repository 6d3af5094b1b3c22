package dev.daymark.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.controls.ModalPane;
import dev.daymark.app.fixture.MockFixture;
import dev.daymark.app.ui.PointerEvents;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Every screen in English in disguise, accented, two fifths longer and in brackets: what is in no
 * bundle, and what a screen reader has no name for.
 */
class EveryScreenTest {
  private static final Pattern WORD = Pattern.compile("\\p{L}{3,}");
  private static final Set<String> STRANGERS = new TreeSet<>();
  private static final Set<String> NAMELESS = new TreeSet<>();
  private static final Set<String> SILENT_ICONS = new TreeSet<>();
  private static final Set<String> TALKING_ICONS = new TreeSet<>();
  private static int icons;

  @BeforeAll
  static void visitEveryScreen() {
    Locale pseudo = Locale.forLanguageTag("en-XA");
    try (WindowStage stage = new WindowStage(1440, 900, pseudo, MockFixture::fill)) {
      OwnWords own = OwnWords.of(stage.store());
      EveryScreen.visit(stage, (screen, scene) -> look(screen, scene, own));
    }
  }

  private static void look(String screen, Scene scene, OwnWords own) {
    for (Node node : SceneWalk.seen(scene)) {
      if (isWords(node)) {
        String text = ((Text) node).getText();
        if (WORD.matcher(text).find() && !own.explains(text)) {
          STRANGERS.add(screen + ": " + text);
        }
      }
      if (node.isFocusTraversable() && !node.isDisabled() && !(node instanceof ModalPane)) {
        name(screen, node);
      }
      if (node instanceof ButtonBase button && isBare(button) && spoken(button).isBlank()) {
        NAMELESS.add(screen + ": " + SceneWalk.name(node) + ", which shows no words");
      }
      if (node.getStyleClass().contains("ikonli-font-icon")) {
        icon(screen, node);
      }
    }
  }

  private static boolean isBare(ButtonBase button) {
    return button.getText() == null || button.getText().isBlank();
  }

  /** An icon is passed over by a text reader, or it is a picture that says something by itself. */
  private static void icon(String screen, Node icon) {
    icons++;
    String name = icon.getAccessibleText();
    boolean named = name != null && !name.isBlank();
    boolean asText = icon.getAccessibleRole() == AccessibleRole.TEXT;
    boolean doubled = named && icon.getParent() instanceof Labeled around && !isSilent(around);
    if (asText || doubled || named != (icon.getAccessibleRole() == AccessibleRole.IMAGE_VIEW)) {
      TALKING_ICONS.add(screen + ": " + SceneWalk.name(icon) + ", " + name);
    }
  }

  private static boolean isSilent(Labeled around) {
    return spoken(around).isBlank();
  }

  /** A text, and not an icon, which is a letter of a typeface of its own. */
  private static boolean isWords(Node node) {
    return node instanceof Text && !node.getStyleClass().contains("ikonli-font-icon");
  }

  private static void name(String screen, Node node) {
    AccessibleRole role = node.getAccessibleRole();
    boolean roleless = role == null || role == AccessibleRole.NODE || role == AccessibleRole.PARENT;
    if (roleless || spoken(node).isBlank()) {
      NAMELESS.add(screen + ": " + SceneWalk.name(node) + ", " + role);
    }
    boolean icon = node instanceof ButtonBase button && isBare(button);
    if (icon && role == AccessibleRole.BUTTON && explanation((ButtonBase) node) == null) {
      SILENT_ICONS.add(screen + ": " + SceneWalk.name(node));
    }
  }

  /** The tooltip once the pointer is there: some are made no sooner. */
  private static @Nullable Tooltip explanation(ButtonBase button) {
    if (button.getTooltip() == null) {
      button.fireEvent(PointerEvents.entering());
    }
    return button.getTooltip();
  }

  private static String spoken(Node node) {
    String own = node.getAccessibleText();
    if (own != null && !own.isBlank()) {
      return own;
    }
    if (node instanceof Labeled labeled && labeled.getText() != null) {
      return labeled.getText();
    }
    if (node instanceof TextInputControl field && field.getPromptText() != null) {
      return field.getPromptText();
    }
    if (node.queryAccessibleAttribute(AccessibleAttribute.LABELED_BY) instanceof Labeled label) {
      return label.getText();
    }
    Object said = node.queryAccessibleAttribute(AccessibleAttribute.TEXT);
    return said == null ? "" : said.toString();
  }

  @Test
  void noWordOfAScreenIsOutsideTheBundles() {
    assertThat(STRANGERS).isEmpty();
  }

  @Test
  void whateverTakesTheFocusHasARoleAndAName() {
    assertThat(NAMELESS).isEmpty();
  }

  @Test
  void aButtonOfAnIconAloneSaysWhatItDoesInATooltipToo() {
    assertThat(SILENT_ICONS).isEmpty();
  }

  @Test
  void anIconBesideWordsIsNotReadOut() {
    assertThat(icons).isGreaterThan(500);
    assertThat(TALKING_ICONS).isEmpty();
  }
}
