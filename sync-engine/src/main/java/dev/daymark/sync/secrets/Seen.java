package dev.daymark.sync.secrets;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What a file held when it was read, or that there was none. Whoever replaces the file tells what
 * was seen in it: nothing that came since, and that nobody read, is replaced.
 */
final class Seen {

  /** There was no file. */
  static final Seen NOTHING = new Seen(null);

  private final byte @Nullable [] content;

  private Seen(byte @Nullable [] content) {
    this.content = content;
  }

  static Seen of(byte[] content) {
    return new Seen(content.clone());
  }

  /** What a file holds now. */
  static Seen in(PrivateFile file) throws IOException {
    try {
      return new Seen(file.read());
    } catch (NoSuchFileException none) {
      return NOTHING;
    }
  }

  /** Throws if a file holds something else by now. */
  void ensureIn(PrivateFile file) throws IOException {
    if (!Arrays.equals(content, in(file).content)) {
      throw new ChangedMeanwhile(file.path().toString());
    }
  }

  /** A file is not what it was when it was read. */
  static final class ChangedMeanwhile extends IOException {
    private static final long serialVersionUID = 1;

    private ChangedMeanwhile(String file) {
      super(file + " changed meanwhile");
    }
  }
}
