package dev.daymark.app.pictures;

import dev.daymark.app.CompositionRoot;
import dev.daymark.app.cli.OlderWords;
import dev.daymark.app.cli.Screens;
import dev.daymark.app.cli.Terminal;
import dev.daymark.app.older.OlderEvents;
import dev.daymark.app.print.Page;
import dev.daymark.app.print.PagePictures;
import dev.daymark.app.print.Paper;
import dev.daymark.app.print.PdfPages;
import dev.daymark.app.print.PrintOrder;
import dev.daymark.app.print.PrintWords;
import dev.daymark.app.print.Printout;
import dev.daymark.app.settings.AppearanceViewModel;
import dev.daymark.app.settings.Preferences;
import dev.daymark.app.ui.Formatting;
import dev.daymark.app.ui.Messages;
import dev.daymark.app.ui.VirtualThreadTasks;
import dev.daymark.app.ui.theme.Fonts;
import dev.daymark.domain.DaymarkException;
import dev.daymark.domain.ErrorCode;
import dev.daymark.storage.SettingsRepository;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Puts a person's days on paper for the command line, as the window would. */
public record PaperDesk(CompositionRoot root) {

  /** Writes what is asked for, and says on what pages older events may be missing. */
  public void print(Screens.Print request, Terminal terminal) {
    Fonts.load();
    AppearanceViewModel appearance = appearance(request);
    Locale locale = appearance.locale();
    Messages messages = new Messages(locale);
    LocalDateTime now = LocalDateTime.ofInstant(root.clock().instant(), root.zone());
    PrintWords words =
        new PrintWords(new Formatting(appearance.formats(), messages), messages, root.zone(), now);
    PrintOrder order = order(request, now, locale);
    Printout.Laid laid = new Printout(words).lay(root.store(), order);
    write(laid.pages(), request, messages.text("shell.name"), locale)
        .forEach(file -> terminal.print(file.toString()));
    OlderEvents older = OlderEvents.of(root.store());
    laid.first()
        .filter(day -> older.concerns(day, root.zone()))
        .ifPresent(day -> terminal.say(OlderWords.sentence(older, root.zone())));
  }

  private static List<Path> write(
      List<Page> pages, Screens.Print request, String title, Locale locale) {
    try {
      return request.picture()
          ? WindowPictures.onFxThread(() -> PagePictures.write(pages, request.file()))
          : List.of(pdf(pages, title, locale, request.file()));
    } catch (IOException e) {
      throw new DaymarkException(
          ErrorCode.FILE_UNWRITABLE,
          "The pages could not be written to " + request.file() + ".",
          e);
    }
  }

  private AppearanceViewModel appearance(Screens.Print request) {
    SettingsRepository settings = root.store().settings();
    try (VirtualThreadTasks tasks = new VirtualThreadTasks()) {
      Preferences preferences =
          new Preferences(
              settings,
              tasks,
              request.locale() == null ? Preferences.read(settings) : Map.of(),
              failure -> {});
      return new AppearanceViewModel(preferences, root.locale());
    }
  }

  private static PrintOrder order(Screens.Print request, LocalDateTime now, Locale locale) {
    PrintOrder.What what = PrintOrder.What.valueOf(request.view().name());
    PrintOrder order =
        PrintOrder.usual(what, request.date() == null ? now.toLocalDate() : request.date(), locale);
    if (request.paper() != null) {
      order = order.withPaper(Paper.valueOf(request.paper().name()));
    }
    if (request.orientation() != null) {
      order = order.withLandscape(request.orientation() == Screens.Orientation.LANDSCAPE);
    }
    return order.withDays(request.days());
  }

  private static Path pdf(List<Page> pages, String title, Locale locale, Path file)
      throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      PdfPages.write(pages, title, locale, out);
    }
    return file;
  }
}
