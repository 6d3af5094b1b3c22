package dev.daymark.app.cli;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Tests of commands that need a Google account: it is connected before each. */
abstract class ConnectedCommands {

  @TempDir Path directory;
  GoogleCli cli;

  @BeforeEach
  void connect() {
    cli = new GoogleCli(directory);
  }

  @AfterEach
  void disconnect() {
    cli.close();
  }
}
