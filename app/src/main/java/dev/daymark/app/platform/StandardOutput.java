package dev.daymark.app.platform;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What a command prints, and whether it could be. A disk that is full is a failure; a reader who
 * has read enough, as in {@code daymark agenda | head}, is none. Used by one thread at a time.
 */
public final class StandardOutput extends OutputStream {

  private static final int FAILED = 1;
  private static final int KIND = 0170000;
  private static final int PIPE = 0010000;
  private static final int SOCKET = 0140000;

  private final OutputStream target;
  private final BooleanSupplier hasReader;
  private @Nullable IOException failure;

  /**
   * @param hasReader whether a program reads it at the other end, which may leave: that alone can
   *     go wrong there, and what the system says of it is in the person's language
   */
  public StandardOutput(OutputStream target, BooleanSupplier hasReader) {
    this.target = target;
    this.hasReader = hasReader;
  }

  /** Whether the process writes into a pipe, or a socket that a shell uses as one. */
  public static boolean isPipe() {
    try {
      int mode = (int) Files.getAttribute(Path.of("/dev/stdout"), "unix:mode");
      return (mode & KIND) == PIPE || (mode & KIND) == SOCKET;
    } catch (IOException | UnsupportedOperationException | ClassCastException unknown) {
      return false;
    }
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
    if (failure == null && !hasReader.getAsBoolean() && !namesPipe(problem)) {
      failure = problem;
    }
  }

  /** Where the system does not say what it writes to, as on Windows, its words are all there is. */
  private static boolean namesPipe(IOException problem) {
    return String.valueOf(problem.getMessage()).toLowerCase(Locale.ROOT).contains("pipe");
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
