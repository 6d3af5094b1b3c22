package dev.daymark.app.start;

import dev.daymark.app.cli.FirstAct;
import dev.daymark.app.shell.MainWindow;

/** Does in the window what it is to begin with. FX thread. */
final class FirstActs {

  private FirstActs() {}

  static void perform(FirstAct act, MainWindow window) {
    switch (act) {
      case FirstAct.Look _, FirstAct.StayHidden _ -> {}
      case FirstAct.NewEvent _ -> window.newEvent();
      case FirstAct.NewTask _ -> window.newTask();
      case FirstAct.ShowItem(var id) -> window.showItem(id);
      case FirstAct.ShowDay(var day) -> window.showDay(day);
      case FirstAct.Import(var files) -> window.offerImport(files);
    }
  }
}
