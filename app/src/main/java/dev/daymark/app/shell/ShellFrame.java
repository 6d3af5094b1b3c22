package dev.daymark.app.shell;

import dev.daymark.app.shell.WindowViewModel.Screen;
import dev.daymark.app.ui.controls.Overlays;
import java.util.Map;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * Where the parts of the window are, at each width: sidebar and inspector docked when it is wide,
 * the inspector over the content when it is narrower, and the sidebar a rail when it is narrow.
 */
final class ShellFrame extends StackPane {

  private static final PseudoClass OVERLAID = PseudoClass.getPseudoClass("overlaid");

  private static final double TWO_COLUMNS = 1000;

  /** The widths at which the layout changes, in px at 100 % text size. */
  enum Width {
    NARROW,
    MEDIUM,
    WIDE;

    static Width of(double px) {
      if (px >= 1280) {
        return WIDE;
      }
      return px >= 1100 ? MEDIUM : NARROW;
    }
  }

  /**
   * The parts.
   *
   * @param banner over the content, under the toolbar
   * @param contents the screens beside the sidebar
   * @param settings the screen that takes the sidebar's place too
   */
  record Parts(
      Region sidebar,
      Region rail,
      Region toolbar,
      Node banner,
      Map<Screen, Node> contents,
      Region inspector,
      Node settings,
      Node status,
      Node toasts,
      Overlays overlays) {}

  private final Parts parts;
  private final WindowViewModel window;
  private final PaneEdge sidebarEdge;
  private final PaneEdge inspectorEdge;
  private final FrameBody body;
  private final ContentBody under;
  private final StackPane stage = new StackPane();
  private final VBox whole = new VBox();
  private final ReadOnlyObjectWrapper<Width> breakpoint =
      new ReadOnlyObjectWrapper<>(this, "breakpoint", Width.WIDE);
  private Runnable arranged = () -> {};
  private Runnable unfocused = () -> {};
  private final ReadOnlyDoubleWrapper available =
      new ReadOnlyDoubleWrapper(this, "available", Double.MAX_VALUE);
  private boolean sidebarOverlaid;
  private boolean inspectorOverlaid;

  ShellFrame(Parts parts, WindowViewModel window) {
    this.parts = parts;
    this.window = window;
    getStyleClass().add("dm-window");
    StackPane content = new StackPane();
    parts.contents().forEach((screen, node) -> showOn(content, node, screen));
    VBox.setVgrow(content, Priority.ALWAYS);
    VBox column = new VBox(parts.banner(), content);
    column.setMinWidth(0);
    under = new ContentBody(column, parts.inspector());
    body = new FrameBody(parts.toolbar(), parts.sidebar(), parts.rail(), under);
    stage.getChildren().add(body);
    showOn(stage, parts.settings(), Screen.SETTINGS);
    body.visibleProperty().bind(window.screenProperty().isNotEqualTo(Screen.SETTINGS));
    VBox.setVgrow(stage, Priority.ALWAYS);
    getChildren().addAll(whole, parts.toasts(), parts.overlays());
    whole.getChildren().addAll(stage, parts.status());
    stage.setMinHeight(0);
    window.sidebarProperty().subscribe(this::slide);
    window.inspectorProperty().subscribe(this::slide);
    window.screenProperty().subscribe(this::closeOverlays);
    parts.sidebar().addEventHandler(KeyEvent.KEY_PRESSED, this::escape);
    sidebarEdge =
        new PaneEdge(
            parts.sidebar(),
            true,
            new PaneEdge.Range(200, WindowViewModel.SIDEBAR_WIDTH, 320),
            window.sidebarWidthProperty());
    inspectorEdge =
        new PaneEdge(
            parts.inspector(),
            false,
            new PaneEdge.Range(280, WindowViewModel.INSPECTOR_WIDTH, 420),
            window.inspectorWidthProperty());
    arrange(false);
  }

  /** Takes the scale of text, with which the panes at the sides grow. */
  void setTextScale(double scale) {
    sidebarEdge.setScale(scale);
    inspectorEdge.setScale(scale);
  }

  /** Lays something over every screen, of which none can be used meanwhile. */
  void cover(Node cover) {
    whole.setVisible(false);
    getChildren().add(1, cover);
  }

  /** Takes it away again. */
  void uncover(Node cover) {
    getChildren().remove(cover);
    whole.setVisible(true);
  }

  /** A screen joins the window when it is first shown: styling it takes time until then. */
  private void showOn(StackPane parent, Node part, Screen screen) {
    part.visibleProperty().bind(window.screenProperty().isEqualTo(screen));
    part.managedProperty().bind(part.visibleProperty());
    part.visibleProperty()
        .subscribe(
            shown -> {
              if (shown && part.getParent() == null) {
                parent.getChildren().add(part);
              }
            });
  }

  private void escape(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE && sidebarOverlaid) {
      toggleSidebar();
      event.consume();
    }
  }

  Node sidebar() {
    return parts.sidebar();
  }

  /** What is in the sidebar's place while there is no room for it. */
  Node rail() {
    return parts.rail();
  }

  Node settings() {
    return parts.settings();
  }

  /** How wide the window is. */
  ReadOnlyObjectProperty<Width> breakpointProperty() {
    return breakpoint.getReadOnlyProperty();
  }

  /** How wide the window is, in px at 100 % text size. */
  ReadOnlyDoubleProperty availableWidthProperty() {
    return available.getReadOnlyProperty();
  }

  /** Whether the sidebar lies over the content. */
  boolean isSidebarOverlaid() {
    return sidebarOverlaid && breakpoint.get() == Width.NARROW;
  }

  /** How wide what is docked at the beginning of the lines is, in px. */
  double sideWidth() {
    return body.sideWidth();
  }

  /** Whether a dialog has room for one column only. */
  boolean isTight() {
    return available.get() < TWO_COLUMNS;
  }

  /** Takes the layout for a width. */
  void setAvailableWidth(double px) {
    available.set(px);
    Width now = Width.of(px);
    if (now != breakpoint.get()) {
      breakpoint.set(now);
      sidebarOverlaid = false;
      inspectorOverlaid = false;
      arrange(false);
    }
  }

  /** Shows the sidebar or hides it: beside the content, or over it in a narrow window. */
  void toggleSidebar() {
    if (breakpoint.get() == Width.NARROW) {
      sidebarOverlaid = !sidebarOverlaid;
      slide();
    } else {
      window.sidebarProperty().set(!window.sidebarProperty().get());
    }
  }

  /** Shows the inspector or hides it: beside the content, or over it where there is less room. */
  void toggleInspector() {
    setInspector(!isInspectorOpen());
  }

  void setInspector(boolean open) {
    if (breakpoint.get() == Width.WIDE) {
      window.inspectorProperty().set(open);
    } else {
      inspectorOverlaid = open;
      slide();
    }
  }

  /** Whether the inspector is on the screen. */
  boolean isInspectorOpen() {
    return breakpoint.get() == Width.WIDE ? window.inspectorProperty().get() : inspectorOverlaid;
  }

  /** Puts away what lies over the content. */
  void closeOverlays() {
    sidebarOverlaid = false;
    arrange(false);
  }

  /** Runs when a pane goes that has the keys, which have to go elsewhere. */
  void setOnUnfocused(Runnable action) {
    unfocused = action;
  }

  /** Runs now and whenever a part was shown or hidden. */
  void setOnArranged(Runnable action) {
    arranged = action;
    action.run();
  }

  /** Arranges what the person opened or closed. */
  private void slide() {
    arrange(true);
  }

  private void arrange(boolean slides) {
    boolean wide = breakpoint.get() == Width.WIDE;
    Docking side = sidebar(breakpoint.get() != Width.NARROW);
    if (side == Docking.GONE) {
      leaveFocus(parts.sidebar());
    }
    body.setSidebar(side, slides);
    parts.sidebar().pseudoClassStateChanged(OVERLAID, side != Docking.BESIDE);
    Docking inspector = inspector(wide);
    if (inspector == Docking.GONE) {
      leaveFocus(parts.inspector());
    }
    under.setInspector(inspector, slides);
    parts.inspector().pseudoClassStateChanged(OVERLAID, !wide);
    arranged.run();
  }

  private Docking sidebar(boolean roomy) {
    if (roomy) {
      return window.sidebarProperty().get() ? Docking.BESIDE : Docking.GONE;
    }
    return sidebarOverlaid ? Docking.OVER : Docking.GONE;
  }

  private Docking inspector(boolean wide) {
    if (window.screenProperty().get() == Screen.REVIEW || !isInspectorOpen()) {
      return Docking.GONE;
    }
    return wide ? Docking.BESIDE : Docking.OVER;
  }

  /** A pane that goes does not take the keys with it. */
  private void leaveFocus(Region pane) {
    if (pane.isFocusWithin()) {
      unfocused.run();
    }
  }
}
