package dev.daymark.app.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code screenshots}. */
@Command(
    name = "screenshots",
    description = "Draws every screen of a made-up week into a directory; needs no display.")
final class ScreenshotsCommand implements Callable<Integer> {

  private final CommandContext context;
  private final Screens screens;

  @Option(
      names = "--mock-ups",
      paramLabel = "DIR",
      description = "Puts the pictures of the same names in DIR beside these.")
  private @Nullable Path mockUps;

  @Parameters(paramLabel = "DIR", description = "Where to.")
  private Path directory = Path.of("");

  ScreenshotsCommand(CommandContext context, Screens screens) {
    this.context = context;
    this.screens = screens;
  }

  @Override
  public Integer call() {
    return screens.screenshots(directory, mockUps, context.terminal());
  }
}
