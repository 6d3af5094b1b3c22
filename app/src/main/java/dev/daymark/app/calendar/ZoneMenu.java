package dev.daymark.app.calendar;

import dev.daymark.app.calendar.CalendarItem.EventItem;
import dev.daymark.app.session.Session;
import dev.daymark.domain.EventTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.collections.ObservableList;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;

/**
 * The zones whose hours can stand beside the shown one's: those of the events on the screen come
 * first, then some that many people work with.
 */
public final class ZoneMenu {
  /** How many zones can stand beside the shown one. */
  public static final int MOST = 3;

  private static final String BETWEEN = ",";
  private static final List<String> USUAL =
      List.of(
          "Europe/London",
          "Europe/Stockholm",
          "America/New_York",
          "America/Los_Angeles",
          "Asia/Kolkata",
          "Asia/Tokyo",
          "Australia/Sydney",
          "UTC");

  private final Session session;
  private final ObservableList<ZoneId> chosen;

  ZoneMenu(Session session, ObservableList<ZoneId> chosen) {
    this.session = session;
    this.chosen = chosen;
  }

  /** Zones as one text, for the settings. */
  public static String stored(List<ZoneId> zones) {
    return String.join(BETWEEN, zones.stream().map(ZoneId::getId).toList());
  }

  /** The zones of such a text; what names no zone is left out. */
  public static List<ZoneId> ofStored(String text) {
    return Arrays.stream(text.split(BETWEEN, -1))
        .filter(ZoneId.getAvailableZoneIds()::contains)
        .map(ZoneId::of)
        .limit(MOST)
        .toList();
  }

  Menu menu(CalendarContent content) {
    Menu menu = new Menu(session.messages().text("calendar.menu.zones"));
    for (ZoneId zone : offered(content)) {
      CheckMenuItem item =
          new CheckMenuItem(session.formatting().zone(session.now().withZoneSameInstant(zone)));
      item.setMnemonicParsing(false);
      item.setSelected(chosen.contains(zone));
      item.setDisable(!chosen.contains(zone) && chosen.size() >= MOST);
      item.setOnAction(event -> toggle(zone));
      menu.getItems().add(item);
    }
    return menu;
  }

  private void toggle(ZoneId zone) {
    if (!chosen.remove(zone)) {
      chosen.add(zone);
    }
  }

  private Set<ZoneId> offered(CalendarContent content) {
    Set<ZoneId> zones = new LinkedHashSet<>(chosen);
    for (CalendarItem item : content.items()) {
      if (item instanceof EventItem event
          && event.occurrence().time() instanceof EventTime.Timed timed) {
        zones.add(timed.start().getZone());
        zones.add(timed.end().getZone());
      }
    }
    USUAL.forEach(id -> zones.add(ZoneId.of(id)));
    zones.remove(session.zone());
    return zones;
  }
}
