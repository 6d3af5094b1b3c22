package dev.daymark.app.calendar;

import dev.daymark.app.calendar.CalendarItem.EventItem;
import dev.daymark.app.session.Session;
import dev.daymark.app.session.ZonesInUse;
import dev.daymark.domain.EventTime;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.collections.ObservableList;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/**
 * The zones whose hours can stand beside the shown one's: those of the events on the screen come
 * first, then those in use elsewhere, and any other by its name.
 */
public final class ZoneMenu {
  /** How many zones can stand beside the shown one. */
  public static final int MOST = 3;

  private static final String BETWEEN = ",";
  private static final int MOST_OFFERED = 10;

  private final Session session;
  private final ObservableList<ZoneId> chosen;
  private final Runnable other;

  /**
   * @param other asks for a zone that is not in the menu
   */
  ZoneMenu(Session session, ObservableList<ZoneId> chosen, Runnable other) {
    this.session = session;
    this.chosen = chosen;
    this.other = other;
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

  /** The menu; zones that are in use on other days come as soon as they are read. */
  Menu menu(CalendarContent content) {
    Menu menu = new Menu(session.messages().text("calendar.menu.zones"));
    Set<ZoneId> onScreen = onScreen(content);
    onScreen.forEach(zone -> menu.getItems().add(entry(zone)));
    MenuItem more = new MenuItem(session.messages().text("calendar.menu.otherZone"));
    more.setMnemonicParsing(false);
    more.setDisable(chosen.size() >= MOST);
    more.setOnAction(event -> other.run());
    menu.getItems().addAll(new SeparatorMenuItem(), more);
    LocalDate today = session.today();
    session
        .background()
        .start(
            () -> ZonesInUse.read(session, today),
            zones -> addBefore(menu, zones, onScreen),
            session.edits()::failed);
    return menu;
  }

  private void addBefore(Menu menu, List<ZoneId> zones, Set<ZoneId> there) {
    int at = there.size();
    for (ZoneId zone : zones) {
      if (!there.contains(zone) && !zone.equals(session.zone()) && at < MOST_OFFERED) {
        menu.getItems().add(at, entry(zone));
        at++;
      }
    }
  }

  private MenuItem entry(ZoneId zone) {
    CheckMenuItem item =
        new CheckMenuItem(session.formatting().zone(session.now().withZoneSameInstant(zone)));
    item.setMnemonicParsing(false);
    item.setSelected(chosen.contains(zone));
    item.setDisable(!chosen.contains(zone) && chosen.size() >= MOST);
    item.setOnAction(event -> toggle(zone));
    return item;
  }

  private void toggle(ZoneId zone) {
    if (!chosen.remove(zone)) {
      chosen.add(zone);
    }
  }

  private Set<ZoneId> onScreen(CalendarContent content) {
    Set<ZoneId> zones = new LinkedHashSet<>(chosen);
    for (CalendarItem item : content.items()) {
      if (item instanceof EventItem event
          && event.occurrence().time() instanceof EventTime.Timed timed) {
        zones.add(timed.start().getZone());
        zones.add(timed.end().getZone());
      }
    }
    zones.remove(session.zone());
    return zones;
  }
}
