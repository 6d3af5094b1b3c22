package dev.daymark.app.cli;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code demo}. */
@Command(
    name = "demo",
    description = {
      "Shows what Daymark does, on made-up data and a made-up Google on this machine.",
      "Needs no account and touches nothing of yours."
    })
final class DemoCommand implements Callable<Integer> {

  private final CommandContext context;
  private final Screens screens;

  @Option(
      names = "--seconds",
      paramLabel = "N",
      description = "Closes the window after so many seconds.")
  private @Nullable Integer seconds;

  DemoCommand(CommandContext context, Screens screens) {
    this.context = context;
    this.screens = screens;
  }

  @Override
  public Integer call() {
    Duration windowFor = seconds == null ? null : Duration.ofSeconds(seconds);
    return screens.demo(new Screens.Demo(windowFor), context.terminal());
  }
}
