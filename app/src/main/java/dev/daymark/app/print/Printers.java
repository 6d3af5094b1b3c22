package dev.daymark.app.print;

import java.util.List;
import java.util.Optional;
import javafx.print.PageLayout;
import javafx.print.PageOrientation;
import javafx.print.Printer;
import javafx.print.Printer.MarginType;
import javafx.print.PrinterJob;
import javafx.scene.transform.Translate;

/** The printers of this computer. Everything here may wait for them, so not on the FX thread. */
final class Printers {
  private Printers() {}

  /** The usual printer first; empty where none is set up. */
  static List<Printer> all() {
    Printer usual = Printer.getDefaultPrinter();
    return Printer.getAllPrinters().stream()
        .sorted((one, other) -> one.equals(usual) ? -1 : other.equals(usual) ? 1 : 0)
        .toList();
  }

  /** Prints every page. False if the printer did not take them. */
  static boolean print(Printer printer, String name, PrintOrder order, List<Page> pages) {
    Optional<PrinterJob> made = Optional.ofNullable(PrinterJob.createPrinterJob(printer));
    if (made.isEmpty()) {
      return false;
    }
    PrinterJob job = made.get();
    PageLayout layout =
        printer.createPageLayout(
            order.paper() == Paper.A4 ? javafx.print.Paper.A4 : javafx.print.Paper.NA_LETTER,
            order.landscape() ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
            MarginType.HARDWARE_MINIMUM);
    job.getJobSettings().setJobName(name);
    job.getJobSettings().setPageLayout(layout);
    for (Page page : pages) {
      PageNode node = new PageNode(page);
      node.getTransforms().add(new Translate(-layout.getLeftMargin(), -layout.getTopMargin()));
      if (!job.printPage(layout, node)) {
        job.cancelJob();
        return false;
      }
    }
    return job.endJob();
  }
}
