package dev.daymark.app.print;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.CubicCurveTo;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.shape.QuadCurveTo;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;
import javafx.scene.text.Text;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * Writes pages as PDF, with text that can be searched and copied in the bundled typeface, of which
 * only the letters in use are put into the file. What the typeface lacks, such as Arabic or an
 * emoji, is drawn by the shapes of the system's own fonts instead. Loads the PDF library when it is
 * first used.
 */
public final class PdfPages {
  private static final double ROUND = 0.5523;

  private final PDDocument document;
  private final Map<Type.Weight, PDType0Font> fonts = new EnumMap<>(Type.Weight.class);

  private PdfPages(PDDocument document) {
    this.document = document;
  }

  /**
   * Writes all pages; the stream stays open.
   *
   * @param title what readers show as the document's name
   */
  public static void write(List<Page> pages, String title, Locale locale, OutputStream out)
      throws IOException {
    try (PDDocument document = new PDDocument()) {
      document.getDocumentInformation().setTitle(title);
      document.getDocumentInformation().setCreator("Daymark");
      document.getDocumentCatalog().setLanguage(locale.toLanguageTag());
      PdfPages writer = new PdfPages(document);
      for (Page page : pages) {
        writer.page(page);
      }
      document.save(out);
    }
  }

  private void page(Page page) throws IOException {
    PDPage sheet = new PDPage(new PDRectangle((float) page.width(), (float) page.height()));
    document.addPage(sheet);
    try (PDPageContentStream content = new PDPageContentStream(document, sheet)) {
      for (Mark mark : page.marks()) {
        switch (mark) {
          case Mark.Words words -> words(content, words, page.height());
          case Mark.Box box -> box(content, box, page.height());
          case Mark.Rule rule -> rule(content, rule, page.height());
          case Mark.Ring ring -> ring(content, ring, page.height());
        }
      }
    }
  }

  private void words(PDPageContentStream content, Mark.Words words, double height)
      throws IOException {
    PDType0Font font = font(words.type().weight());
    content.setNonStrokingColor((float) words.ink().grey());
    if (canWrite(font, words.text())) {
      content.beginText();
      content.setFont(font, (float) words.type().size());
      content.newLineAtOffset((float) words.x(), (float) (height - words.y()));
      content.showText(words.text());
      content.endText();
    } else {
      outline(content, words, height);
    }
    if (words.struck()) {
      double y = words.y() - words.type().size() * 0.3;
      double end = words.x() + words.width();
      rule(content, new Mark.Rule(words.x(), y, end, y, 0.6, words.ink()), height);
    }
  }

  private static boolean canWrite(PDType0Font font, String text) throws IOException {
    try {
      return font.encode(text).length > 0;
    } catch (IllegalArgumentException noSuchLetter) {
      return false;
    }
  }

  private PDType0Font font(Type.Weight weight) throws IOException {
    PDType0Font known = fonts.get(weight);
    if (known == null) {
      try (InputStream data =
          Objects.requireNonNull(PdfPages.class.getResourceAsStream(weight.resource()))) {
        known = PDType0Font.load(document, data, true);
      }
      fonts.put(weight, known);
    }
    return known;
  }

  private static void outline(PDPageContentStream content, Mark.Words words, double height)
      throws IOException {
    Text text = new Text(words.x(), words.y(), words.text());
    text.setFont(words.type().font());
    Path shape = (Path) Shape.union(text, new Rectangle(0, 0, 0, 0));
    double x = 0;
    double y = 0;
    for (PathElement element : shape.getElements()) {
      switch (element) {
        case MoveTo to -> {
          x = to.getX();
          y = to.getY();
          content.moveTo((float) x, (float) (height - y));
        }
        case LineTo to -> {
          x = to.getX();
          y = to.getY();
          content.lineTo((float) x, (float) (height - y));
        }
        case QuadCurveTo to -> {
          curve(content, quadratic(x, y, to), height);
          x = to.getX();
          y = to.getY();
        }
        case CubicCurveTo to -> {
          curve(content, to, height);
          x = to.getX();
          y = to.getY();
        }
        case ClosePath _ -> content.closePath();
        default -> throw new IllegalStateException("Not in the outline of a text: " + element);
      }
    }
    if (!shape.getElements().isEmpty()) {
      content.fill();
    }
  }

  private static CubicCurveTo quadratic(double x, double y, QuadCurveTo to) {
    double third = 2 / 3.0;
    return new CubicCurveTo(
        x + third * (to.getControlX() - x),
        y + third * (to.getControlY() - y),
        to.getX() + third * (to.getControlX() - to.getX()),
        to.getY() + third * (to.getControlY() - to.getY()),
        to.getX(),
        to.getY());
  }

  private static void curve(PDPageContentStream content, CubicCurveTo to, double height)
      throws IOException {
    content.curveTo(
        (float) to.getControlX1(),
        (float) (height - to.getControlY1()),
        (float) to.getControlX2(),
        (float) (height - to.getControlY2()),
        (float) to.getX(),
        (float) (height - to.getY()));
  }

  private static void box(PDPageContentStream content, Mark.Box box, double height)
      throws IOException {
    float y = (float) (height - box.y() - box.height());
    content.setNonStrokingColor((float) box.fill().grey());
    content.addRect((float) box.x(), y, (float) box.width(), (float) box.height());
    Ink edge = box.edge();
    if (edge == null) {
      content.fill();
    } else {
      content.setStrokingColor((float) edge.grey());
      content.setLineWidth(0.6f);
      content.fillAndStroke();
    }
  }

  private static void rule(PDPageContentStream content, Mark.Rule rule, double height)
      throws IOException {
    content.setStrokingColor((float) rule.ink().grey());
    content.setLineWidth((float) rule.thickness());
    content.moveTo((float) rule.x1(), (float) (height - rule.y1()));
    content.lineTo((float) rule.x2(), (float) (height - rule.y2()));
    content.stroke();
  }

  private static void ring(PDPageContentStream content, Mark.Ring ring, double height)
      throws IOException {
    double x = ring.x();
    double y = ring.y();
    double r = ring.radius();
    double k = r * ROUND;
    content.setNonStrokingColor((float) (ring.ticked() ? Ink.GREY : Ink.PAPER).grey());
    content.setStrokingColor((float) (ring.ticked() ? Ink.GREY : Ink.BLACK).grey());
    content.setLineWidth(0.8f);
    content.moveTo((float) (x + r), (float) (height - y));
    curve(content, new CubicCurveTo(x + r, y + k, x + k, y + r, x, y + r), height);
    curve(content, new CubicCurveTo(x - k, y + r, x - r, y + k, x - r, y), height);
    curve(content, new CubicCurveTo(x - r, y - k, x - k, y - r, x, y - r), height);
    curve(content, new CubicCurveTo(x + k, y - r, x + r, y - k, x + r, y), height);
    content.closePath();
    content.fillAndStroke();
    if (ring.ticked()) {
      content.setStrokingColor((float) Ink.PAPER.grey());
      content.setLineWidth(0.9f);
      content.moveTo((float) (x - r * 0.45), (float) (height - y));
      content.lineTo((float) (x - r * 0.1), (float) (height - y - r * 0.35));
      content.lineTo((float) (x + r * 0.5), (float) (height - y + r * 0.35));
      content.stroke();
    }
  }
}
