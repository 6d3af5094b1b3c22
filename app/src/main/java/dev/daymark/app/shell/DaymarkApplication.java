package dev.daymark.app.shell;

import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Application;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** Brings the toolkit up and shows the one window until it is closed. */
public final class DaymarkApplication extends Application {
  /** The toolkit makes the application itself, so what it shows is handed over here. */
  private static final AtomicReference<@Nullable WindowParts> HANDED_OVER = new AtomicReference<>();

  private @Nullable MainWindow window;

  /**
   * Shows a window; returns when it is closed. Once in a process.
   *
   * @param parts what it is made of; not closed here
   */
  public static void run(WindowParts parts) {
    HANDED_OVER.set(parts);
    launch(DaymarkApplication.class);
  }

  @Override
  public void start(Stage stage) {
    WindowParts parts = HANDED_OVER.get();
    if (parts == null) {
      throw new IllegalStateException("Nothing was handed over; call run");
    }
    MainWindow shown = new MainWindow(parts);
    window = shown;
    shown.show(stage);
  }

  @Override
  public void stop() {
    if (window != null) {
      window.close();
    }
  }
}
