package dev.daymark.sync.secrets;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Function;

/** A disk on which one change fails, or from one on every writing, as where it is full. */
final class FailingDisk implements Function<Path, PrivateFile> {

  private final boolean full;
  private int allowed;
  private boolean failed;

  /**
   * One that fails once.
   *
   * @param allowed how many changes go well first
   * @param full whether each writing fails from then on, and nothing else does
   */
  FailingDisk(int allowed, boolean full) {
    this.allowed = allowed;
    this.full = full;
  }

  /** Whether anything failed. */
  boolean hasFailed() {
    return failed;
  }

  private void change(boolean writes) throws IOException {
    if (full && !writes) {
      return;
    }
    boolean fails = full ? allowed <= 0 : allowed == 0;
    allowed--;
    if (fails) {
      failed = true;
      throw new IOException("No space left on device");
    }
  }

  @Override
  public PrivateFile apply(Path path) {
    return new PrivateFile(path) {
      @Override
      void replace(Seen seen, byte[] content) throws IOException {
        change(true);
        super.replace(seen, content);
      }

      @Override
      void rename(String name) throws IOException {
        change(false);
        super.rename(name);
      }

      @Override
      void delete() throws IOException {
        change(false);
        super.delete();
      }
    };
  }
}
