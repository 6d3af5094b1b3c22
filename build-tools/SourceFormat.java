import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Checks that every Java source is in google-java-format's form, or puts it there.
 *
 * <p>Arguments: {@code check} or {@code apply}, then the folders to walk.
 */
public final class SourceFormat {

  private SourceFormat() {}

  public static void main(String[] args) throws IOException {
    boolean apply = args[0].equals("apply");
    List<Path> wrong = new ArrayList<>();
    for (int i = 1; i < args.length; i++) {
      Path root = Path.of(args[i]);
      if (Files.isDirectory(root)) {
        try (var files = Files.walk(root)) {
          for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
            if (differs(file, apply)) {
              wrong.add(file);
            }
          }
        }
      }
    }
    if (apply) {
      System.out.println("Formatted " + wrong.size() + " files.");
    } else if (!wrong.isEmpty()) {
      wrong.forEach(file -> System.err.println("Not formatted: " + file));
      System.err.println("Run: ./mvnw -N process-sources -Dformat=apply");
      System.exit(1);
    }
  }

  private static boolean differs(Path file, boolean apply) throws IOException {
    String source = Files.readString(file);
    String formatted;
    try {
      formatted =
          new Formatter()
              .formatSourceAndFixImports(RemoveUnusedImports.removeUnusedImports(source));
    } catch (FormatterException e) {
      System.err.println(file + ": " + e.getMessage());
      return true;
    }
    if (formatted.equals(source)) {
      return false;
    }
    if (apply) {
      Files.writeString(file, formatted);
    }
    return true;
  }
}
