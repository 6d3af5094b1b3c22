package dev.daymark.app.calendar;

import dev.daymark.app.session.ItemKey;
import dev.daymark.app.session.Session;
import dev.daymark.app.ui.ClockStyle;
import dev.daymark.app.ui.controls.Labels;
import dev.daymark.app.ui.theme.EventColours;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ChangeListener;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;

/** What comes, as an endless list by day; days with nothing on them are left out. */
public final class AgendaView extends CalendarPane implements AutoCloseable {
  private final CalendarViewModel model;
  private final Session session;
  private final TextScale scale = new TextScale();
  private final AgendaList list;
  private final GridGestures gestures;
  private final AgendaMouse mouse;
  private final Label tip = Labels.text("", "drag-times");
  private final Pane overlay = new Pane();
  private final ScopePopover scope;
  private final CalendarMenus menus;
  private final ChangeListener<Object> modelListener = (property, before, after) -> refresh();
  private final ChangeListener<Instant> minuteListener = (property, before, after) -> refresh();
  private final ChangeListener<Number> jumpListener = (property, before, after) -> jump();
  private CalendarContent content;

  /**
   * @param colours the classes of the colours in use
   * @param zones where items can be dropped outside this view
   */
  public AgendaView(CalendarViewModel model, EventColours colours, DropZones zones) {
    super(model);
    this.model = model;
    this.session = model.session();
    this.content =
        new CalendarContent(
            VisibleDays.agenda(session.today(), session.today().plusDays(1)), List.of());
    this.gestures = new GridGestures(model);
    this.list = new AgendaList(model, colours, GridState.of(model, content, null));
    this.scope = new ScopePopover(session);
    this.menus = new CalendarMenus(this, model, colours);
    getStyleClass().addAll("dm-calendar", "dm-agenda-view");
    if (session.formatting().settings().clock() == ClockStyle.HOURS_12) {
      getStyleClass().add("hours-12");
    }
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.LIST_VIEW);
    setAccessibleText(session.messages().text("calendar.name"));
    overlay.setPickOnBounds(false);
    overlay.getChildren().addAll(tip, scope);
    tip.setVisible(false);
    tip.setManaged(false);
    tip.setMouseTransparent(true);
    getChildren().addAll(scale, list, overlay);
    new AgendaKeys(this, model).install();
    this.mouse = new AgendaMouse(this, model, gestures, zones);
    addEventHandler(ScrollEvent.SCROLL, this::wheel);
    addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::requestMenu);
    listen();
    refresh();
  }

  private void listen() {
    model.contentProperty().addListener(modelListener);
    model.navigation().listJumpsProperty().addListener(jumpListener);
    session.selection().selectedProperty().addListener(modelListener);
    session.events().questionProperty().addListener(modelListener);
    session.minute().addListener(minuteListener);
    scale.valueProperty().addListener((property, before, after) -> requestLayout());
  }

  /** Draws what is true now, in the next layout pass. */
  void refresh() {
    CalendarContent now = model.contentProperty().get();
    if (now.days().kind() == VisibleDays.Kind.AGENDA) {
      content = now;
      gestures.renew();
      list.show(GridState.of(model, content, gestures));
      showTarget();
      requestLayout();
    }
  }

  private void jump() {
    list.jump();
    requestLayout();
  }

  AgendaList list() {
    return list;
  }

  private void showTarget() {
    CalendarItem preview = gestures.preview();
    list.setTarget(preview == null ? null : preview.time().firstDay());
    tip.setVisible(preview != null);
    if (preview != null) {
      tip.setText(session.formatting().relativeDay(preview.time().firstDay(), session.today()));
      double width = tip.prefWidth(-1);
      double x = Math.min(mouse.x() + 14, getWidth() - width - 4);
      tip.resizeRelocate(x, mouse.y() + 18, width, Math.max(22, tip.prefHeight(-1)));
    }
  }

  static Optional<AgendaRow> rowOf(@Nullable Object target) {
    Node node = target instanceof Node found ? found : null;
    while (node != null && !(node instanceof AgendaRow)) {
      node = node.getParent();
    }
    return Optional.ofNullable((AgendaRow) node).filter(row -> row.item() != null);
  }

  private void wheel(ScrollEvent event) {
    if (!event.isShortcutDown()) {
      list.scrollBy(-event.getDeltaY());
      event.consume();
    }
  }

  private void requestMenu(ContextMenuEvent event) {
    if (gestures.isActive()) {
      return;
    }
    requestFocus();
    Optional<CalendarItem> item =
        event.isKeyboardTrigger()
            ? model.selectedItem()
            : rowOf(event.getTarget()).map(AgendaRow::item);
    item.ifPresent(model::select);
    menus.show(item.map(menus::of).orElseGet(menus::ofSlot), event.getX(), event.getY());
    event.consume();
  }

  @Override
  public void showNow() {
    list.jump();
  }

  @Override
  public boolean isAsking() {
    return scope.isShowing();
  }

  @Override
  public boolean cancelGesture() {
    return mouse.cancel();
  }

  @Override
  public Optional<AgendaRow> nodeOf(ItemKey key) {
    return list.nodeOf(key);
  }

  @Override
  protected void layoutChildren() {
    list.setScale(scale.value());
    list.resizeRelocate(0, 0, getWidth(), getHeight());
    overlay.resizeRelocate(0, 0, getWidth(), getHeight());
    list.layout();
    scope.place(session.events().questionProperty().get(), this, 0);
  }

  @Override
  public void close() {
    model.contentProperty().removeListener(modelListener);
    model.navigation().listJumpsProperty().removeListener(jumpListener);
    session.selection().selectedProperty().removeListener(modelListener);
    session.events().questionProperty().removeListener(modelListener);
    session.minute().removeListener(minuteListener);
    mouse.stop();
  }
}
