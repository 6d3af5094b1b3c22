package dev.daymark.app.palette;

import dev.daymark.app.session.Session;
import dev.daymark.domain.Calendar;
import dev.daymark.domain.Task;
import dev.daymark.domain.TaskList;
import java.util.List;
import java.util.TreeSet;

/** The calendars, lists and categories there are. */
record Known(List<Calendar> calendars, List<TaskList> lists, List<String> categories) {
  static final Known NOTHING = new Known(List.of(), List.of(), List.of());

  Known {
    calendars = List.copyOf(calendars);
    lists = List.copyOf(lists);
    categories = List.copyOf(categories);
  }

  /** Reads them; blocks. */
  static Known read(Session session) {
    TreeSet<String> categories = new TreeSet<>();
    for (Task task : session.store().tasks().all()) {
      categories.addAll(task.content().categories());
    }
    return new Known(
        session.store().calendars().all(),
        session.store().tasks().lists(),
        List.copyOf(categories));
  }
}
