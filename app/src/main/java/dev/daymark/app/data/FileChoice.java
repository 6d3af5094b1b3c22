package dev.daymark.app.data;

import dev.daymark.app.ui.Messages;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** Lets the person choose files in the system's own dialog. */
public final class FileChoice {
  private static final List<String> ENDINGS = List.of("ics", "ical", "ifb", "csv", "tsv", "zip");

  private final Messages messages;

  public FileChoice(Messages messages) {
    this.messages = messages;
  }

  /** A calendar file, a table of tasks or a backup to read. */
  public Optional<Path> open(Window owner) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(messages.text("data.import"));
    chooser
        .getExtensionFilters()
        .add(
            new FileChooser.ExtensionFilter(
                messages.text("data.import.filter"),
                ENDINGS.stream()
                    .flatMap(ending -> Stream.of(ending, ending.toUpperCase(Locale.ROOT)))
                    .map(ending -> "*." + ending)
                    .toList()));
    return path(chooser.showOpenDialog(owner));
  }

  /** Where to write. */
  Optional<Path> save(Window owner, String name) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(messages.text("data.export"));
    chooser.setInitialFileName(name);
    return path(chooser.showSaveDialog(owner));
  }

  /** A folder. */
  Optional<Path> folder(Window owner, String title) {
    DirectoryChooser chooser = new DirectoryChooser();
    chooser.setTitle(title);
    File home = new File(System.getProperty("user.home"));
    if (home.isDirectory()) {
      chooser.setInitialDirectory(home);
    }
    return path(chooser.showDialog(owner));
  }

  private static Optional<Path> path(@Nullable File file) {
    return Optional.ofNullable(file).map(File::toPath);
  }
}
