package dev.daymark.app.cli;

import dev.daymark.domain.sync.GuestNotice;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code notify}. */
@Command(
    name = "notify",
    description = "Says or shows which guests get a mail when you change an event they are in.")
final class NotifyCommand implements Runnable {

  private final CommandContext context;

  @Parameters(
      arity = "0..1",
      paramLabel = "WHO",
      description = "all, external (those without Google Calendar) or none.")
  private @Nullable GuestNotice notice;

  NotifyCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public void run() {
    context.withStore(
        root -> {
          var settings = root.store().settings();
          if (notice == null) {
            context
                .terminal()
                .print(
                    settings
                        .get(GuestNotice.SETTING)
                        .orElse(GuestNotice.ALL.name())
                        .toLowerCase(Locale.ROOT));
          } else {
            settings.put(GuestNotice.SETTING, notice.name());
          }
        });
  }
}
