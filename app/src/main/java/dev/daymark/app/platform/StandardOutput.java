package dev.daymark.app.platform;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What a command prints, and whether it could be. A disk that is full is a failure; a reader who
 * has read enough, as in {@code daymark agenda | head}, is none. Used by one thread at a time.
 */
public final class StandardOutput extends OutputStream {

  private static final int FAILED = 1;

  private final OutputStream target;
  private @Nullable IOException failure;

  public StandardOutput(OutputStream target) {
    this.target = target;
  }

  @Override
  public void write(int value) throws IOException {
    write(new byte[] {(byte) value}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    try {
      target.write(bytes, offset, length);
    } catch (IOException e) {
      note(e);
      throw e;
    }
  }

  @Override
  public void flush() throws IOException {
    try {
      target.flush();
    } catch (IOException e) {
      note(e);
      throw e;
    }
  }

  private void note(IOException problem) {
    if (failure == null
        && !String.valueOf(problem.getMessage()).toLowerCase(Locale.ROOT).contains("pipe")) {
      failure = problem;
    }
  }

  /**
   * The exit code of a command that ended with {@code exit}: none is done whose answer is not
   * there.
   *
   * @param say is told why, in a sentence
   */
  public int exit(int exit, Consumer<String> say) {
    IOException problem = failure;
    if (problem == null || exit != 0) {
      return exit;
    }
    say.accept("What was asked for could not be written: " + problem.getMessage() + ".");
    return FAILED;
  }
}
