package dev.daymark.app.export;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A file of text that is written whole or not at all. Blocks. */
public final class WholeFile {

  private WholeFile() {}

  /** What is written. */
  @FunctionalInterface
  public interface Content {
    void write(Writer out) throws IOException;
  }

  /**
   * Writes beside the file, for the person's eyes only, and then puts it in its place. What a link
   * leads to is replaced and not the link; what is no file, as a device or a pipe, is written to.
   *
   * @param file absolute
   */
  public static void write(Path file, Content content) throws IOException {
    Path target = Files.exists(file) ? file.toRealPath() : file;
    if (Files.exists(target) && !Files.isRegularFile(target) && !Files.isDirectory(target)) {
      try (Writer out = Files.newBufferedWriter(target)) {
        content.write(out);
      }
      return;
    }
    Path draft = Files.createTempFile(target.getParent(), ".daymark-export", ".part");
    try {
      try (Writer out = Files.newBufferedWriter(draft)) {
        content.write(out);
      }
      Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(draft);
    }
  }
}
