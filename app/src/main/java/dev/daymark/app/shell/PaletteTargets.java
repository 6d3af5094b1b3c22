package dev.daymark.app.shell;

import dev.daymark.app.calendar.SlotCursor;
import dev.daymark.app.search.SearchLine;
import dev.daymark.app.session.ItemKey;
import dev.daymark.app.settings.Setting;
import dev.daymark.app.settings.SettingsPage;
import dev.daymark.app.shell.WindowViewModel.Screen;
import dev.daymark.app.tasks.TaskFilter;
import dev.daymark.domain.Calendar;
import dev.daymark.domain.TaskList;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

/** What the palette and quick add lead to. FX thread only. */
final class PaletteTargets implements FloatingBars.Opened {
  private final Models models;
  private final WindowPlaces places;
  private final Around around;

  /** What the window does with its parts. */
  interface Around {
    /** Gives the keyboard to what the screen shows. */
    void focusContent();

    /** Opens what is selected, to edit it. */
    void openSelected();

    /** Opens quick add with a text, as an event or a task. */
    void quickAdd(String text, boolean event);

    /** Looks for words in the settings, which are open. */
    void lookInSettings(String typed);

    /** Gives what stands on the pages of the settings, when they are made. */
    void settings(Consumer<List<Setting>> found);
  }

  PaletteTargets(Models models, WindowPlaces places, Around around) {
    this.models = models;
    this.places = places;
    this.around = around;
  }

  @Override
  public void openSettings(SettingsPage page) {
    models.window().openSettings(page);
  }

  @Override
  public void findSetting(String typed) {
    models.window().openSettings(models.window().pageProperty().get());
    around.lookInSettings(typed);
  }

  @Override
  public void settings(Consumer<List<Setting>> found) {
    around.settings(found);
  }

  @Override
  public void show(Calendar calendar, boolean visible) {
    models.sidebar().setVisible(calendar.id(), visible);
  }

  @Override
  public void open(TaskList list) {
    places.open(new Place.Tasks(new TaskFilter.InList(list.id())));
  }

  @Override
  public void openCategory(String category) {
    places.open(new Place.Tasks(new TaskFilter.InCategory(category)));
  }

  @Override
  public void open(SearchLine line, boolean edit) {
    places.open(line);
    if (edit) {
      around.openSelected();
    }
  }

  @Override
  public void open(LocalDate day) {
    models.window().open(Screen.CALENDAR);
    models.calendar().navigation().reveal(day);
    models.calendar().pointAt(SlotCursor.at(day, 9 * 60));
    around.focusContent();
  }

  @Override
  public void add(String text, boolean event) {
    around.quickAdd(text, event);
  }

  @Override
  public void made(ItemKey item, boolean open) {
    models.session().selection().select(item);
    if (open) {
      around.openSelected();
    }
  }
}
