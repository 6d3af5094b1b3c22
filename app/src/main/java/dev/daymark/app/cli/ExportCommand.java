package dev.daymark.app.cli;

import dev.daymark.app.export.StoreExport;
import dev.daymark.domain.DaymarkException;
import dev.daymark.domain.ErrorCode;
import dev.daymark.storage.LocalStore;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code export}. */
@Command(name = "export", description = "Writes everything you have as JSON.")
final class ExportCommand implements Runnable {

  private final CommandContext context;

  @Option(
      names = "--format",
      required = true,
      paramLabel = "FORMAT",
      description = "The only one there is: json.")
  private Format format = Format.JSON;

  @Parameters(
      paramLabel = "FILE",
      arity = "0..1",
      description = "Where to; without it, to standard output.")
  private @Nullable Path file;

  ExportCommand(CommandContext context) {
    this.context = context;
  }

  /** The formats that can be written. */
  enum Format {
    JSON
  }

  @Override
  public void run() {
    context.withStore(
        root -> {
          switch (format) {
            case JSON -> export(root.store());
          }
        });
  }

  private void export(LocalStore store) {
    try {
      if (file == null) {
        new StoreExport(store).write(context.terminal().out());
      } else {
        exportTo(store, file.toAbsolutePath());
        context.terminal().say("Written to " + file + ".");
      }
    } catch (IOException e) {
      throw new DaymarkException(
          ErrorCode.FILE_UNWRITABLE, "The export could not be written to " + file + ".", e);
    }
  }

  /** Writes beside the file and then puts it in its place, so that it is never half written. */
  private static void exportTo(LocalStore store, Path target) throws IOException {
    Path parent = target.getParent() == null ? Path.of("") : target.getParent();
    Path draft = Files.createTempFile(parent, ".daymark-export", ".json");
    try {
      try (Writer out = Files.newBufferedWriter(draft)) {
        new StoreExport(store).write(out);
      }
      Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(draft);
    }
  }
}
