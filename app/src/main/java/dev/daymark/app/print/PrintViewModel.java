package dev.daymark.app.print;

import dev.daymark.app.session.Session;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.print.Printer;

/** What is about to be put on paper, and where it goes. FX thread only. */
public final class PrintViewModel {
  private final Session session;
  private final PrintWords words;
  private final Printout printout;
  private final ObjectProperty<PrintOrder> order;
  private final ReadOnlyObjectWrapper<List<Page>> pages = new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<List<Printer>> printers =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyStringWrapper news = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<Optional<LocalDate>> first =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final Callable<List<Printer>> search;
  private int reading;
  private boolean lookedForPrinters;

  /** Reads the pages of what the person looks at, and the printers. */
  public PrintViewModel(Session session, PrintOrder.What what, LocalDate date) {
    this(session, what, date, Printers::all);
  }

  /**
   * The same for other printers.
   *
   * @param search finds them, which may take long; not on the FX thread
   */
  PrintViewModel(
      Session session, PrintOrder.What what, LocalDate date, Callable<List<Printer>> search) {
    this.session = session;
    this.search = search;
    LocalDateTime now = session.now().toLocalDateTime();
    this.words = new PrintWords(session.formatting(), session.messages(), session.zone(), now);
    this.printout = new Printout(words);
    this.order = new SimpleObjectProperty<>(PrintOrder.usual(what, date, locale()));
    order.subscribe(this::read);
  }

  private Locale locale() {
    return session.formatting().settings().locale();
  }

  private void read(PrintOrder wanted) {
    int turn = ++reading;
    session
        .background()
        .start(
            () ->
                PrintContent.read(
                    session.store(),
                    wanted,
                    session.zone(),
                    session.formatting().settings().firstDayOfWeek()),
            content -> {
              if (turn == reading) {
                pages.set(printout.pages(wanted, content));
                first.set(content.first());
                findPrinters();
              }
            },
            failure -> {
              if (turn == reading) {
                news.set(words.text("print.failed"));
                findPrinters();
              }
            });
  }

  /** Only once the pages are there: looking for printers can hold up whatever else waits. */
  private void findPrinters() {
    if (!lookedForPrinters) {
      lookedForPrinters = true;
      session.background().start(search, printers::set, failure -> printers.set(List.of()));
    }
  }

  ObjectProperty<PrintOrder> orderProperty() {
    return order;
  }

  /** The pages as they come out of the printer; empty until they are read. */
  ReadOnlyObjectProperty<List<Page>> pagesProperty() {
    return pages.getReadOnlyProperty();
  }

  /** The first day that is on the pages; empty where they are about no days. */
  ReadOnlyObjectProperty<Optional<LocalDate>> firstProperty() {
    return first.getReadOnlyProperty();
  }

  /** The usual one first; empty where none is set up. */
  ReadOnlyObjectProperty<List<Printer>> printersProperty() {
    return printers.getReadOnlyProperty();
  }

  /** What happened to the pages, in words; empty before anything did. */
  ReadOnlyStringProperty newsProperty() {
    return news.getReadOnlyProperty();
  }

  PrintWords words() {
    return words;
  }

  /** A name for a file, without its ending. */
  String fileName() {
    PrintOrder now = order.get();
    return "Daymark " + now.what().name().toLowerCase(Locale.ROOT) + " " + now.date();
  }

  void savePdf(Path file) {
    List<Page> written = pages.get();
    save(
        file,
        () -> {
          try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            PdfPages.write(written, words.text("shell.name"), locale(), out);
          }
          return file;
        });
  }

  /** Pictures are drawn on this thread. */
  void savePictures(Path file) {
    try {
      PagePictures.write(pages.get(), file);
      news.set(words.text("print.saved", String.valueOf(file.getFileName())));
    } catch (IOException e) {
      news.set(words.text("print.failed"));
    }
  }

  private void save(Path file, Callable<Path> write) {
    session
        .background()
        .start(
            write,
            done -> news.set(words.text("print.saved", String.valueOf(file.getFileName()))),
            failure -> news.set(words.text("print.failed")));
  }

  void print(Printer printer) {
    List<Page> printed = pages.get();
    PrintOrder how = order.get();
    news.set(words.text("print.sending", printer.getName()));
    session
        .background()
        .start(
            () -> Printers.print(printer, words.text("shell.name"), how, printed),
            taken ->
                news.set(words.text(taken ? "print.sent" : "print.refused", printer.getName())),
            failure -> news.set(words.text("print.refused", printer.getName())));
  }
}
