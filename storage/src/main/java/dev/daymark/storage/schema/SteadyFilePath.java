package dev.daymark.storage.schema;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/**
 * The address of a {@link SteadyFile}, such as {@code steady:/home/ada/daymark.mv.db}. Public
 * because H2 makes more of them by itself.
 */
public final class SteadyFilePath extends FilePathWrapper {

  static final String SCHEME = "steady";

  /** Makes such addresses known to H2. Repeating it is harmless. */
  static void register() {
    FilePath.register(new SteadyFilePath());
  }

  @Override
  public String getScheme() {
    return SCHEME;
  }

  @Override
  public FileChannel open(String mode) throws IOException {
    return new SteadyFile(new RandomAccessFile(getBase().toString(), mode));
  }
}
