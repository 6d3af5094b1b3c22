package dev.daymark.app.cli;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints. */
final class Version implements IVersionProvider {

  @Override
  public String[] getVersion() {
    // The jar's manifest says it; classes that were never packed into one have no version yet.
    String version =
        Objects.requireNonNullElse(
            Version.class.getPackage().getImplementationVersion(), "(not packaged)");
    return new String[] {"Daymark " + version + ", Java " + Runtime.version().feature()};
  }
}
