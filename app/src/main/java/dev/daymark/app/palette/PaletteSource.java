package dev.daymark.app.palette;

import dev.daymark.app.search.SearchLine;
import dev.daymark.app.settings.Setting;
import dev.daymark.app.settings.SettingsPage;
import dev.daymark.domain.Calendar;
import dev.daymark.domain.TaskList;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

/** What the palette can do besides running commands. FX thread only. */
public interface PaletteSource {

  /** Opens a page of the settings. */
  void openSettings(SettingsPage page);

  /** Looks for something on all pages of the settings. */
  void findSetting(String typed);

  /** Gives what stands on the pages of the settings, as it is now; a little later, perhaps. */
  void settings(Consumer<List<Setting>> found);

  /** Shows a calendar's events, or hides them. */
  void show(Calendar calendar, boolean visible);

  /** Opens a list of tasks. */
  void open(TaskList list);

  /** Opens the tasks of a category. */
  void openCategory(String category);

  /**
   * Opens what was found.
   *
   * @param edit whether to edit it at once
   */
  void open(SearchLine line, boolean edit);

  /** Shows a day. */
  void open(LocalDate day);

  /** Begins a new item with a text. */
  void add(String text, boolean event);
}
