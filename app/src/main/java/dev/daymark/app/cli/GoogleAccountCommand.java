package dev.daymark.app.cli;

import dev.daymark.app.CompositionRoot;
import dev.daymark.domain.Account;
import dev.daymark.domain.Reach;
import dev.daymark.sync.SyncTrigger;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code account add google}. */
@Command(
    name = "google",
    description = {
      "Connects a Google account: prints the address to sign in at, opens it in the browser, waits"
          + " until you have signed in, and syncs for the first time."
    })
final class GoogleAccountCommand implements Callable<Integer> {

  private final CommandContext context;

  @Option(
      names = "--client-secrets",
      required = true,
      paramLabel = "FILE",
      description = "Your OAuth client's client_secret_*.json from the Google Cloud console.")
  private Path clientSecrets = Path.of("");

  @Option(
      names = "--api-root",
      paramLabel = "URL",
      description = "Another root of the API than Google's: https, or http on this machine.")
  private @Nullable URI apiRoot;

  @Option(
      names = "--reach",
      paramLabel = "REACH",
      converter = ReachName.class,
      description =
          "How far back its events are kept here: everything, 5-years, 2-years or 1-year. Older"
              + " ones stay in Google.")
  private @Nullable Reach reach;

  @Option(names = "--no-browser", description = "Opens no browser.")
  private boolean noBrowser;

  GoogleAccountCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    int[] exit = {0};
    context.withStore(root -> exit[0] = connect(root));
    return exit[0];
  }

  private int connect(CompositionRoot root) {
    Path file = context.surroundings().file(clientSecrets);
    Account account = root.signIn().connect(file, apiRoot, reach, this::showAddress);
    context.terminal().say("Connected " + account.email() + ".");
    return new SyncWords(context).show(root.syncEngine().run(SyncTrigger.COMMAND_LINE), root);
  }

  private void showAddress(URI address) {
    context.terminal().print(address.toString());
    if (noBrowser) {
      context.terminal().say("Open this address in a browser to sign in.");
    } else {
      context.terminal().say("Sign in in the browser; if none opens, open this address yourself.");
      context.surroundings().browser().accept(address);
    }
  }
}
