package dev.daymark.app.shell;

import dev.daymark.app.settings.PreferenceKey;
import dev.daymark.app.settings.Preferences;
import dev.daymark.app.settings.SettingsPage;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;

/** Which screen is open and which panes are shown, remembered from start to start. */
public final class WindowViewModel {

  /** The usual widths, in px at 100 % text size. */
  static final double SIDEBAR_WIDTH = 232;

  static final double INSPECTOR_WIDTH = 320;

  /** The screens of the window. */
  public enum Screen {
    CALENDAR,
    TASKS,
    REVIEW,
    SETTINGS
  }

  private final Preferences preferences;
  private final ReadOnlyObjectWrapper<Screen> screen =
      new ReadOnlyObjectWrapper<>(this, "screen", Screen.CALENDAR);
  private final ReadOnlyObjectWrapper<SettingsPage> page =
      new ReadOnlyObjectWrapper<>(this, "page", SettingsPage.ACCOUNTS);
  private final BooleanProperty sidebar = new SimpleBooleanProperty(this, "sidebar");
  private final BooleanProperty inspector = new SimpleBooleanProperty(this, "inspector");
  private final BooleanProperty bannerDismissed =
      new SimpleBooleanProperty(this, "bannerDismissed");
  private final DoubleProperty sidebarWidth = new SimpleDoubleProperty(this, "sidebarWidth");
  private final DoubleProperty inspectorWidth = new SimpleDoubleProperty(this, "inspectorWidth");
  private final BooleanProperty rail = new SimpleBooleanProperty(this, "rail");
  private Screen beforeSettings = Screen.CALENDAR;

  /** Opens where the person left. */
  public WindowViewModel(Preferences preferences) {
    this.preferences = preferences;
    remember(sidebar, PreferenceKey.SIDEBAR, true);
    remember(inspector, PreferenceKey.INSPECTOR, true);
    remember(sidebarWidth, PreferenceKey.SIDEBAR_WIDTH, SIDEBAR_WIDTH);
    remember(inspectorWidth, PreferenceKey.INSPECTOR_WIDTH, INSPECTOR_WIDTH);
    remember(rail, PreferenceKey.RAIL, false);
    remember(bannerDismissed, PreferenceKey.BANNER_DISMISSED, false);
    if (preferences.get(PreferenceKey.VIEW).filter("tasks"::equals).isPresent()) {
      screen.set(Screen.TASKS);
    }
  }

  private void remember(BooleanProperty property, PreferenceKey key, boolean otherwise) {
    property.set(preferences.isOn(key, otherwise));
    property.addListener((observed, before, now) -> preferences.put(key, now.toString()));
  }

  private void remember(DoubleProperty property, PreferenceKey key, double usual) {
    property.set(
        preferences
            .get(key)
            .filter(stored -> stored.matches("\\d{2,4}"))
            .map(Double::valueOf)
            .orElse(usual));
    property.addListener(
        (observed, before, now) ->
            preferences.put(key, Long.toString(Math.round(now.doubleValue()))));
  }

  /** How wide the sidebar is, in px at 100 % text size. */
  public DoubleProperty sidebarWidthProperty() {
    return sidebarWidth;
  }

  /** How wide the inspector is, in px at 100 % text size. */
  public DoubleProperty inspectorWidthProperty() {
    return inspectorWidth;
  }

  public ReadOnlyObjectProperty<Screen> screenProperty() {
    return screen.getReadOnlyProperty();
  }

  /** Which page the settings show. */
  public ReadOnlyObjectProperty<SettingsPage> pageProperty() {
    return page.getReadOnlyProperty();
  }

  /** Whether the sidebar is wanted where there is room for it. */
  public BooleanProperty sidebarProperty() {
    return sidebar;
  }

  /** Whether the inspector is wanted where there is room for it. */
  public BooleanProperty inspectorProperty() {
    return inspector;
  }

  /** Whether the tasks to schedule take the inspector's place beside the calendar. */
  public BooleanProperty railProperty() {
    return rail;
  }

  /** Whether the person has put the note away that no account is connected. */
  public BooleanProperty bannerDismissedProperty() {
    return bannerDismissed;
  }

  /** Opens a screen; of the review the next start knows nothing. */
  public void open(Screen wanted) {
    if (wanted == Screen.SETTINGS) {
      openSettings(page.get());
      return;
    }
    screen.set(wanted);
    preferences.put(PreferenceKey.VIEW, wanted == Screen.TASKS ? "tasks" : "calendar");
  }

  public void openSettings(SettingsPage wanted) {
    if (screen.get() != Screen.SETTINGS) {
      beforeSettings = screen.get();
    }
    page.set(wanted);
    screen.set(Screen.SETTINGS);
  }

  /** The screen that the settings lead back to. */
  Screen beforeSettings() {
    return beforeSettings;
  }

  /** Opens a page of the settings that leads back to a screen which need not be open now. */
  void openSettings(SettingsPage wanted, Screen back) {
    openSettings(wanted);
    beforeSettings = back;
  }

  /** Goes back to where the settings were opened from. */
  public void leaveSettings() {
    open(beforeSettings);
  }
}
