package dev.daymark.app.cli;

import dev.daymark.domain.DaymarkException;
import dev.daymark.domain.ErrorCode;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code print}. */
@Command(
    name = "print",
    description = "Puts a day, week, month, agenda or the tasks on pages of paper: PDF or PNG.")
final class PrintCommand implements Callable<Integer> {

  private final CommandContext context;
  private final Screens screens;

  @Option(
      names = "--view",
      required = true,
      paramLabel = "VIEW",
      description = "day, week, month, agenda or tasks.")
  private Screens.PaperView view = Screens.PaperView.WEEK;

  @Option(names = "--date", paramLabel = "D", description = "A day of it; today if not given.")
  private @Nullable String date;

  @Option(
      names = "--days",
      defaultValue = "14",
      paramLabel = "N",
      description = "How many days an agenda goes on; 14 if not given.")
  private int days;

  @Option(
      names = "--paper",
      paramLabel = "PAPER",
      description = "a4 or letter; what is usual in your country if not given.")
  private Screens.@Nullable PaperSize paper;

  @Option(
      names = "--orientation",
      paramLabel = "WAY",
      description = "portrait or landscape; weeks and months are landscape if not given.")
  private Screens.@Nullable Orientation orientation;

  @Option(
      names = "--locale",
      paramLabel = "TAG",
      description = "Language and region, such as de-AT; the window's if not given.")
  private @Nullable String locale;

  @Option(
      names = "--fixture",
      paramLabel = "NAME",
      description = "mock: prints a made-up week instead of your data.")
  private ScreenshotCommand.@Nullable Fixture fixture;

  @Parameters(paramLabel = "FILE.pdf|FILE.png", description = "Where to.")
  private Path file = Path.of("");

  PrintCommand(CommandContext context, Screens screens) {
    this.context = context;
    this.screens = screens;
  }

  @Override
  public Integer call() {
    if (days < 1 || days > 366) {
      throw new DaymarkException(ErrorCode.INPUT_INVALID, "An agenda has 1 to 366 days.");
    }
    return screens.print(
        new Screens.Print(
            fixture == null ? context.workspace().dataDir() : null,
            view,
            date == null ? null : context.moments().parseDay(date),
            days,
            paper,
            orientation,
            locale == null ? null : Locale.forLanguageTag(locale),
            isPicture(),
            file),
        context.terminal());
  }

  private boolean isPicture() {
    String name = file.toString().toLowerCase(Locale.ROOT);
    if (!name.endsWith(".pdf") && !name.endsWith(".png")) {
      throw new DaymarkException(
          ErrorCode.INPUT_INVALID,
          "\"" + file + "\" is neither a PDF nor a PNG; end its name in .pdf or .png.");
    }
    return name.endsWith(".png");
  }
}
