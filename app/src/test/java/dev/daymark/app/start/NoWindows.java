package dev.daymark.app.start;

import dev.daymark.app.cli.FirstAct;
import dev.daymark.app.cli.Screens;
import dev.daymark.app.cli.Terminal;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** No windows and no pictures, but everything else. */
final class NoWindows implements Screens {

  @Override
  public int window(Path dataDir, FirstAct act, Terminal terminal) {
    throw new AssertionError("a window was asked for");
  }

  @Override
  public int screenshot(Screenshot request, Terminal terminal) {
    throw new AssertionError("a picture was asked for");
  }

  @Override
  public int print(Print request, Terminal terminal) {
    throw new AssertionError("pages were asked for");
  }

  @Override
  public boolean hasDemo() {
    return true;
  }

  @Override
  public int screenshots(Path directory, @Nullable Path mockUps, Terminal terminal) {
    throw new AssertionError("pictures were asked for");
  }

  @Override
  public int demo(Demo request, Terminal terminal) {
    throw new AssertionError("the demonstration was asked for");
  }
}
