package dev.daymark.app.shell;

import dev.daymark.app.accounts.Connecting;
import dev.daymark.app.accounts.SignInProgress;
import dev.daymark.app.data.FileChoice;
import dev.daymark.app.data.FileQuestions;
import dev.daymark.app.session.Session;
import dev.daymark.app.settings.AppearanceViewModel;
import dev.daymark.app.ui.ClockStyle;
import dev.daymark.app.ui.FormatSettings;
import dev.daymark.app.ui.controls.Overlays;
import dev.daymark.app.welcome.WelcomeView;
import java.net.URI;
import java.time.DayOfWeek;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.stage.Window;

/**
 * Where the three ways of the first start lead.
 *
 * @param owner the window, for the system's dialogs
 */
record Welcome(
    Models models,
    AppearanceViewModel appearance,
    Overlays overlays,
    Consumer<URI> browser,
    Supplier<Window> owner)
    implements WelcomeView.Ways {

  private Session session() {
    return models.session();
  }

  @Override
  public void connect() {
    new Connecting(models.accounts(), session().messages(), overlays, browser, owner).explain();
  }

  @Override
  public void openAgain() {
    if (models.accounts().progressProperty().get() instanceof SignInProgress.Waiting waiting
        && waiting.address() != null) {
      browser.accept(waiting.address());
    }
  }

  @Override
  public void bringIn() {
    FileQuestions questions =
        new FileQuestions(models.backups(), models.transfer(), session(), overlays);
    new FileChoice(session().messages())
        .open(owner.get())
        .ifPresent(file -> questions.bringIn(file, models.welcome()::done));
  }

  @Override
  public String customs() {
    FormatSettings formats = session().formatting().settings();
    return session()
        .messages()
        .text(
            "welcome.customs",
            session().formatting().weekdayLong(formats.firstDayOfWeek()),
            clock(formats.clock()));
  }

  private String clock(ClockStyle clock) {
    return session()
        .messages()
        .text(clock == ClockStyle.HOURS_24 ? "welcome.clock24" : "welcome.clock12");
  }

  @Override
  public ContextMenu changeCustoms() {
    ContextMenu menu = new ContextMenu();
    for (DayOfWeek day : List.of(DayOfWeek.MONDAY, DayOfWeek.SATURDAY, DayOfWeek.SUNDAY)) {
      String text =
          session().messages().text("welcome.weekStarts", session().formatting().weekdayLong(day));
      boolean now = appearance.firstDayProperty().get() == day;
      menu.getItems().add(item(text, now, () -> appearance.firstDayProperty().set(day)));
    }
    menu.getItems().add(new SeparatorMenuItem());
    for (ClockStyle clock : ClockStyle.values()) {
      boolean now = appearance.clockProperty().get() == clock;
      menu.getItems().add(item(clock(clock), now, () -> appearance.clockProperty().set(clock)));
    }
    return menu;
  }

  private static RadioMenuItem item(String text, boolean chosen, Runnable choose) {
    RadioMenuItem item = new RadioMenuItem(text);
    item.setMnemonicParsing(false);
    item.setSelected(chosen);
    item.setOnAction(event -> choose.run());
    return item;
  }
}
