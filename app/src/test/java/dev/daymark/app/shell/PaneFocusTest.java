package dev.daymark.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Where the keyboard is: it goes from pane to pane in reading order, and stays where it is put. */
class PaneFocusTest {
  private static final List<String> PANES =
      List.of(
          "dm-toolbar",
          "dm-rail",
          "dm-sidebar",
          "dm-calendar-view",
          "dm-inspector",
          "dm-status-bar");

  private final WindowStage window = new WindowStage(1440, 900, true);

  @AfterEach
  void close() {
    window.close();
  }

  private String pane() {
    return window.read(
        scene -> {
          for (Node at = scene.getFocusOwner(); at != null; at = at.getParent()) {
            for (String pane : PANES) {
              if (at.getStyleClass().contains(pane)) {
                return pane;
              }
            }
          }
          return "none of them";
        });
  }

  private boolean isIn(String pane) {
    return window.read(
        scene -> {
          Node at = scene.getFocusOwner();
          while (at != null && !at.getStyleClass().contains(pane)) {
            at = at.getParent();
          }
          return at != null;
        });
  }

  private List<String> around(KeyCode... keys) {
    window.act(MainWindow::focusCalendar);
    List<String> seen = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      window.press(keys);
      seen.add(pane());
    }
    return seen;
  }

  @Test
  void f6GoesFromPaneToPaneInReadingOrder() {
    assertThat(around(KeyCode.F6))
        .containsExactly(
            "dm-inspector", "dm-status-bar", "dm-toolbar", "dm-sidebar", "dm-calendar-view");
  }

  @Test
  void shiftF6GoesBack() {
    assertThat(around(KeyCode.SHIFT, KeyCode.F6))
        .containsExactly(
            "dm-sidebar", "dm-toolbar", "dm-status-bar", "dm-inspector", "dm-calendar-view");
  }

  @Test
  void f6GoesToTheIconsOfANarrowWindowAndNotBehindTheSettings() {
    window.act(it -> it.scene().getWindow().setWidth(1000));
    assertThat(around(KeyCode.F6)).contains("dm-rail").doesNotContain("dm-sidebar");
    window.press(KeyCode.CONTROL, KeyCode.COMMA);
    for (int i = 0; i < 3; i++) {
      window.press(KeyCode.F6);
      assertThat(isIn("dm-settings") || isIn("dm-status-bar")).isTrue();
    }
  }

  private boolean isMarked() {
    return window.read(
        scene ->
            scene.getFocusOwner().getPseudoClassStates().stream()
                .anyMatch(it -> it.getPseudoClassName().equals("focus-visible")));
  }

  @Test
  void whereAKeyLedIsSeenAndWhereTheMouseLedIsNot() {
    window.act(MainWindow::focusCalendar);
    window.press(KeyCode.F6);
    assertThat(isMarked()).isTrue();
    window.act(it -> it.scene().lookup(".dm-sidebar .check-box").requestFocus());
    window.press(KeyCode.DOWN);
    assertThat(window.<String>read(it -> it.getFocusOwner().getAccessibleText())).isEqualTo("Mara");
    assertThat(isMarked()).isTrue();
    window.clickAt(window.block("Dentist"), MouseButton.PRIMARY);
    assertThat(isMarked()).isFalse();
  }

  @Test
  void whatArrivesFromElsewhereLeavesTheFocusAlone() {
    window.act(MainWindow::focusCalendar);
    window.press(KeyCode.F6);
    Node before = window.read(scene -> scene.getFocusOwner());
    window.store().localEdits().createCalendar("Choir", "#8E24AA");
    window.settle();
    assertThat(window.<Node>read(scene -> scene.getFocusOwner())).isSameAs(before);
  }
}
