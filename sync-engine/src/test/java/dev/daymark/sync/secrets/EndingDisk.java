package dev.daymark.sync.secrets;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Function;

/** A disk on which the process is killed: from some change on nothing is done any more. */
final class EndingDisk implements Function<Path, PrivateFile> {

  private int left;

  /**
   * One that ends.
   *
   * @param changes how many are made before that
   */
  EndingDisk(int changes) {
    this.left = changes;
  }

  /** Is caught by nothing. */
  static final class Killed extends Error {
    private static final long serialVersionUID = 1;
  }

  private void change() {
    if (left-- <= 0) {
      throw new Killed();
    }
  }

  @Override
  public PrivateFile apply(Path path) {
    return new PrivateFile(path) {
      @Override
      void replace(Seen seen, byte[] content) throws IOException {
        change();
        super.replace(seen, content);
      }

      @Override
      void rename(String name) throws IOException {
        change();
        super.rename(name);
      }

      @Override
      void delete() throws IOException {
        change();
        super.delete();
      }
    };
  }
}
