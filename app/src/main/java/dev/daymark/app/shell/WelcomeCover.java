package dev.daymark.app.shell;

import dev.daymark.app.shell.WindowViewModel.Screen;
import dev.daymark.app.ui.controls.Overlays;
import dev.daymark.app.welcome.WelcomeView;

/** The first start's card, which lies over everything until it is done with. FX thread only. */
final class WelcomeCover {
  private final WindowContext context;
  private final Models models;
  private final Overlays overlays;
  private final ShellFrame frame;

  WelcomeCover(WindowContext context, Models models, Overlays overlays, ShellFrame frame) {
    this.context = context;
    this.models = models;
    this.overlays = overlays;
    this.frame = frame;
  }

  /**
   * Lays it over the frame where Daymark is started for the first time.
   *
   * @param done runs when it is done with
   */
  void lay(Runnable done) {
    if (!isOpen()) {
      return;
    }
    WelcomeView view =
        new WelcomeView(
            models.welcome(),
            models.session().messages(),
            new Welcome(
                models,
                context.appearance(),
                overlays,
                context.parts().opener(),
                () -> frame.getScene().getWindow()));
    frame.cover(view);
    models
        .welcome()
        .openProperty()
        .addListener(
            (property, before, open) -> {
              frame.uncover(view);
              models.window().open(Screen.CALENDAR);
              done.run();
            });
  }

  /** Who asks for something in particular is shown that, and no card in front of it. */
  void end() {
    if (isOpen()) {
      models.welcome().done();
    }
  }

  boolean isOpen() {
    return models.welcome().openProperty().get();
  }
}
