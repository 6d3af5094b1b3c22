package dev.daymark.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrintCommandTest {
  @TempDir Path directory;
  private TestCli cli = new TestCli(Path.of(""));

  @BeforeEach
  void open() {
    cli = new TestCli(directory);
  }

  @Test
  void whatIsAskedForIsHandedOn() {
    assertThat(
            cli.run(
                    "print",
                    "--view",
                    "week",
                    "--date",
                    "2026-11-18",
                    "--paper",
                    "letter",
                    "--orientation",
                    "portrait",
                    "--locale",
                    "de-AT",
                    "week.PDF")
                .out())
        .contains("view=WEEK", "date=2026-11-18", "paper=LETTER", "orientation=PORTRAIT")
        .contains("locale=de_AT", "picture=false", "file=week.PDF");
    assertThat(cli.run("print", "--view", "tasks", "tasks.png").out()).contains("picture=true");
  }

  @Test
  void aFileThatIsNeitherPdfNorPngIsRefused() {
    assertThat(cli.run("print", "--view", "day", "day.docx").err())
        .contains("neither a PDF nor a PNG");
    assertThat(cli.run("print", "--view", "agenda", "--days", "0", "x.pdf").err())
        .contains("1 to 366 days");
  }
}
