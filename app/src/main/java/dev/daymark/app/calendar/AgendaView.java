package dev.daymark.app.calendar;

import dev.daymark.app.calendar.CalendarItem.TaskItem;
import dev.daymark.app.session.ItemKey;
import dev.daymark.app.session.Session;
import dev.daymark.app.ui.theme.EventColours;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;

/** What comes, as an endless list by day; days with nothing on them are left out. */
public final class AgendaView extends CalendarPane implements AutoCloseable {
  private final CalendarViewModel model;
  private final Session session;
  private final TextScale scale = new TextScale();
  private final AgendaList list;
  private final Pane overlay = new Pane();
  private final ScopePopover scope;
  private final CalendarMenus menus;
  private final ChangeListener<Object> modelListener = (property, before, after) -> refresh();
  private final ChangeListener<Instant> minuteListener = (property, before, after) -> refresh();
  private final ChangeListener<Number> jumpListener = (property, before, after) -> jump();
  private CalendarContent content;
  private @Nullable ContextMenu openMenu;

  /**
   * @param colours the classes of the colours in use
   */
  public AgendaView(CalendarViewModel model, EventColours colours) {
    super(model);
    this.model = model;
    this.session = model.session();
    this.content =
        new CalendarContent(
            VisibleDays.agenda(session.today(), session.today().plusDays(1)), List.of());
    this.list = new AgendaList(model, colours, GridState.of(model, content, null));
    this.scope = new ScopePopover(session);
    this.menus = new CalendarMenus(this, model, colours);
    getStyleClass().addAll("dm-calendar", "dm-agenda-view");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.LIST_VIEW);
    setAccessibleText(session.messages().text("calendar.name"));
    overlay.setPickOnBounds(false);
    overlay.getChildren().add(scope);
    getChildren().addAll(scale, list, overlay);
    new AgendaKeys(this, model).install();
    addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
    addEventHandler(MouseEvent.MOUSE_CLICKED, this::click);
    addEventHandler(ScrollEvent.SCROLL, this::wheel);
    addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::requestMenu);
    listen();
    refresh();
  }

  private void listen() {
    model.contentProperty().addListener(modelListener);
    model.listJumpsProperty().addListener(jumpListener);
    session.selection().selectedProperty().addListener(modelListener);
    session.events().questionProperty().addListener(modelListener);
    session.minute().addListener(minuteListener);
    scale.valueProperty().addListener((property, before, after) -> requestLayout());
  }

  private void refresh() {
    CalendarContent now = model.contentProperty().get();
    if (now.days().kind() == VisibleDays.Kind.AGENDA) {
      content = now;
      list.show(GridState.of(model, content, null));
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

  private static Optional<AgendaRow> rowOf(@Nullable Object target) {
    Node node = target instanceof Node found ? found : null;
    while (node != null && !(node instanceof AgendaRow)) {
      node = node.getParent();
    }
    return Optional.ofNullable((AgendaRow) node).filter(row -> row.item() != null);
  }

  private void press(MouseEvent event) {
    model.session().drafts().commitOrDiscard();
    requestFocus();
    CalendarItem item = rowOf(event.getTarget()).map(AgendaRow::item).orElse(null);
    if (item != null) {
      model.select(item);
    } else if (event.getButton() == MouseButton.PRIMARY) {
      model.clear();
    }
    event.consume();
  }

  private void click(MouseEvent event) {
    Optional<AgendaRow> row = rowOf(event.getTarget());
    if (event.getButton() != MouseButton.PRIMARY || row.isEmpty()) {
      return;
    }
    boolean onRing =
        row.get()
            .ring()
            .localToScene(row.get().ring().getLayoutBounds())
            .contains(event.getSceneX(), event.getSceneY());
    if (row.get().item() instanceof TaskItem task && onRing) {
      model.toggle(task);
    } else if (event.getClickCount() == 2) {
      open();
    }
  }

  private void wheel(ScrollEvent event) {
    if (!event.isShortcutDown()) {
      list.scrollBy(-event.getDeltaY());
      event.consume();
    }
  }

  private void requestMenu(ContextMenuEvent event) {
    requestFocus();
    Optional<CalendarItem> item =
        event.isKeyboardTrigger()
            ? model.selectedItem()
            : rowOf(event.getTarget()).map(AgendaRow::item);
    item.ifPresent(model::select);
    if (openMenu != null) {
      openMenu.hide();
    }
    ContextMenu menu = item.map(menus::of).orElseGet(menus::ofSlot);
    openMenu = menu;
    Point2D at = localToScreen(event.getX(), event.getY());
    menu.show(this, at.getX(), at.getY());
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
    return false;
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
  public @Nullable Object queryAccessibleAttribute(
      AccessibleAttribute attribute, Object... parameters) {
    if (attribute == AccessibleAttribute.FOCUS_ITEM) {
      return session.selection().selected().flatMap(this::nodeOf).orElse(null);
    }
    return super.queryAccessibleAttribute(attribute, parameters);
  }

  @Override
  public void close() {
    model.contentProperty().removeListener(modelListener);
    model.listJumpsProperty().removeListener(jumpListener);
    session.selection().selectedProperty().removeListener(modelListener);
    session.events().questionProperty().removeListener(modelListener);
    session.minute().removeListener(minuteListener);
  }
}
