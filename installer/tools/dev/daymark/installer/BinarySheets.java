package dev.daymark.installer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.css.Stylesheet;

/** Style sheets as JavaFX reads them fastest: it looks for a {@code .bss} beside each sheet. */
final class BinarySheets {

  private BinarySheets() {}

  /** What the binary form of a sheet is called. */
  static String name(String sheet) {
    return sheet.substring(0, sheet.length() - ".css".length()) + ".bss";
  }

  /** The binary form of a sheet. */
  static byte[] of(String name, byte[] sheet) throws IOException {
    Path directory = Files.createTempDirectory("sheet");
    Path text = directory.resolve("sheet.css");
    Path binary = directory.resolve("sheet.bss");
    try {
      Files.write(text, sheet);
      Stylesheet.convertToBinary(text.toFile(), binary.toFile());
      return Files.readAllBytes(binary);
    } catch (RuntimeException e) {
      throw new IOException("cannot convert " + name, e);
    } finally {
      Files.deleteIfExists(text);
      Files.deleteIfExists(binary);
      Files.delete(directory);
    }
  }
}
