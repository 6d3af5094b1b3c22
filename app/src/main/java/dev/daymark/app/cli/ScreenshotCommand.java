package dev.daymark.app.cli;

import dev.daymark.domain.DaymarkException;
import dev.daymark.domain.ErrorCode;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code screenshot}. */
@Command(name = "screenshot", description = "Draws the window into a picture; needs no display.")
final class ScreenshotCommand implements Callable<Integer> {

  private static final Pattern SIZE = Pattern.compile("(\\d{3,4})x(\\d{3,4})");

  private final CommandContext context;
  private final Screens screens;

  @Option(
      names = "--view",
      required = true,
      paramLabel = "VIEW",
      converter = ViewName.class,
      completionCandidates = ViewName.class,
      description = "One of: ${COMPLETION-CANDIDATES}.")
  private Screens.View view = Screens.View.WEEK;

  @Option(names = "--date", paramLabel = "D", description = "A day to show; today if not given.")
  private @Nullable String date;

  @Option(
      names = "--select",
      paramLabel = "TITLE",
      description = "How the title of the item to select begins.")
  private @Nullable String selected;

  @Option(
      names = "--theme",
      defaultValue = "light",
      paramLabel = "THEME",
      converter = LookName.class,
      description = "light, dark or high-contrast.")
  private Screens.Look look = Screens.Look.LIGHT;

  @Option(
      names = "--size",
      defaultValue = "1440x900",
      paramLabel = "WxH",
      description = "The picture's size in pixels; 1440x900 if not given.")
  private String size = "";

  @Option(
      names = "--panel",
      defaultValue = "details",
      paramLabel = "PANEL",
      description = "details, to_schedule or none: what stands at the side.")
  private Screens.Panel panel = Screens.Panel.DETAILS;

  @Option(
      names = "--text-size",
      defaultValue = "100",
      paramLabel = "PERCENT",
      description = "100 to 200.")
  private int textSize;

  @Option(names = "--open-day", description = "Shows everything on the day over the month.")
  private boolean openDay;

  @Option(
      names = "--locale",
      paramLabel = "TAG",
      description = "Language and region, such as de-AT; en-XA and ar-XB are made up for tests.")
  private @Nullable String locale;

  @Option(
      names = "--fixture",
      paramLabel = "NAME",
      description = "mock: shows a made-up week instead of your data.")
  private @Nullable Fixture fixture;

  @Parameters(paramLabel = "FILE.png", description = "Where to.")
  private Path file = Path.of("");

  ScreenshotCommand(CommandContext context, Screens screens) {
    this.context = context;
    this.screens = screens;
  }

  /** What an item has to be chosen for. */
  private static final Set<Screens.View> OF_AN_ITEM =
      Set.of(
          Screens.View.EDITOR,
          Screens.View.REPEAT,
          Screens.View.SCOPE,
          Screens.View.DRAG,
          Screens.View.UNDO,
          Screens.View.HISTORY);

  /** What can be shown instead of the person's data. */
  enum Fixture {
    MOCK
  }

  @Override
  public Integer call() {
    if (selected == null && OF_AN_ITEM.contains(view)) {
      throw new DaymarkException(
          ErrorCode.INPUT_INVALID,
          "Name an item with --select: that view shows one, such as --select \"Lunch\".");
    }
    Screens.Shot shot =
        new Screens.Shot(
            view,
            date == null ? null : context.moments().parseDay(date),
            selected,
            openDay,
            look,
            readSize(),
            panel,
            readTextSize());
    Screens.Screenshot request =
        new Screens.Screenshot(
            fixture == null ? context.workspace().dataDir() : null,
            shot,
            locale == null ? null : Locale.forLanguageTag(locale),
            context.surroundings().file(file));
    return screens.screenshot(request, context.terminal());
  }

  private int readTextSize() {
    if (textSize < 100 || textSize > 200) {
      throw new DaymarkException(ErrorCode.INPUT_INVALID, "Text sizes go from 100 to 200 percent.");
    }
    return textSize;
  }

  private Screens.Size readSize() {
    Matcher matcher = SIZE.matcher(size);
    if (!matcher.matches()) {
      throw new DaymarkException(
          ErrorCode.INPUT_INVALID, "\"" + size + "\" is not a size; write it like 1440x900.");
    }
    return new Screens.Size(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
  }
}
