package dev.daymark.app.settings;

/** What can be remembered, and under which key of the store's settings. */
public enum PreferenceKey {
  THEME("appearance.theme"),
  LANGUAGE("appearance.language"),
  TEXT_SIZE("appearance.textSize"),
  CLOCK("appearance.clock"),
  FIRST_DAY("appearance.firstDayOfWeek"),
  WORK_FROM("appearance.workFrom"),
  WORK_TO("appearance.workTo"),
  WEEK_NUMBERS("appearance.weekNumbers"),
  DECLINED("appearance.showDeclined"),
  COLOURS("appearance.colours"),
  VIEW("window.view"),
  EXTRA_ZONES("window.extraZones"),
  TASK_FILTER("window.taskFilter"),
  TASK_ARRANGEMENT("window.taskArrangement"),
  PLACES("window.places"),
  SIDEBAR("window.sidebar"),
  INSPECTOR("window.inspector"),
  SIDEBAR_WIDTH("window.sidebarWidth"),
  INSPECTOR_WIDTH("window.inspectorWidth"),
  DENSITY("appearance.density"),
  REDUCE_MOTION("appearance.reduceMotion"),
  RAIL("window.rail"),
  SHORTCUTS("shortcuts.changes"),
  DAYS("window.days"),
  LEFT("window.left"),
  SCROLL("window.scroll"),
  ZOOM("window.zoom"),
  SELECTED("window.selected"),
  PALETTE_RECENT("palette.recent"),
  BANNER_DISMISSED("window.notConnectedDismissed"),
  WELCOMED("window.welcomed"),
  BACKGROUND("background.keep"),
  BACKGROUND_TOLD("background.told"),
  CLOSED_TOLD("background.closedTold"),
  LOGIN_OFFERED("background.loginOffered"),
  UPDATES("updates.check"),
  UPDATES_ASKED("updates.askedAt"),
  UPDATES_FOUND("updates.found"),
  UPDATES_TOLD("updates.told");

  private final String path;

  PreferenceKey(String path) {
    this.path = path;
  }

  /** The key in the store. */
  public String path() {
    return path;
  }
}
