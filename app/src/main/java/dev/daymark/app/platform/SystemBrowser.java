package dev.daymark.app.platform;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens addresses in the person's own browser. Never fails: where there is no browser, the person
 * still has the address that was shown.
 */
public final class SystemBrowser implements Consumer<URI> {

  private static final Logger LOG = LoggerFactory.getLogger(SystemBrowser.class);

  private final Host host;

  public SystemBrowser(Host host) {
    this.host = host;
  }

  @Override
  public void accept(URI address) {
    try {
      new ProcessBuilder(command(address.toString()))
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .start();
    } catch (IOException e) {
      LOG.info("No browser could be opened: {}", e.getClass().getSimpleName());
    }
  }

  private List<String> command(String address) {
    return switch (host.family()) {
      case MAC -> List.of("open", address);
      case WINDOWS -> List.of("rundll32", "url.dll,FileProtocolHandler", address);
      case LINUX -> List.of("xdg-open", address);
    };
  }
}
