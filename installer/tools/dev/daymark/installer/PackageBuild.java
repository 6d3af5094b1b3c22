package dev.daymark.installer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Makes the packages for the system this runs on. */
public final class PackageBuild {

  private final Path installer;
  private final Path work;
  private final String version;
  private final Instant date;
  private final Path lib;
  private final String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
  private final Icons icons;

  private PackageBuild(Path installer, String version, Instant date) throws IOException {
    this.installer = installer;
    this.work = installer.resolve("target");
    this.version = version.replace("-SNAPSHOT", "");
    this.date = date;
    this.lib = installer.resolveSibling("app").resolve("target").resolve("daymark");
    this.icons = new Icons(installer.resolve("icons").resolve("daymark.svg"));
  }

  /**
   * Makes them.
   *
   * @param words the installer's directory, the version, and the date that everything is given
   */
  public static void main(String[] words) throws IOException, InterruptedException {
    Path installer = Path.of(words[0]).toAbsolutePath();
    new PackageBuild(installer, words[1], Instant.parse(words[2])).make();
  }

  private void make() throws IOException, InterruptedException {
    AppImage image = image();
    if (os.contains("linux") && Tool.has("strip")) {
      strip(image);
    }
    Trees.date(image.root(), date);
    new Training(image, work).run();
    image.dropTools();
    addDocuments(image);
    Trees.date(image.root(), date);
    Path packages = Trees.fresh(work.resolve("packages"));
    if (os.contains("linux")) {
      LinuxFiles files = new LinuxFiles(installer.resolve("linux"), version, date, icons, image);
      new LinuxPackages(installer, work, version, date, image, files).make(packages);
    } else {
      new OtherPackages(installer, work, version, image).make(packages);
    }
    Checksums.write(packages);
    Sizes.print(image.root(), packages);
  }

  private AppImage image() throws IOException, InterruptedException {
    Path runtime = new RuntimeImage(lib.resolve("javafx"), work).make();
    Path jars = work.resolve("jars");
    new AppJars(lib.resolve("lib"), date).packInto(jars);
    Path images = Trees.fresh(work.resolve("image"));
    List<String> words =
        new ArrayList<>(
            List.of(
                "@" + installer.resolve("jpackage").resolve("daymark.args"),
                "--type",
                "app-image",
                "--app-version",
                version,
                "--icon",
                icon().toString(),
                "--input",
                jars.toString(),
                "--runtime-image",
                runtime.toString(),
                "--add-launcher",
                "daymark-cli=" + installer.resolve("jpackage").resolve("commands.properties"),
                "--dest",
                images.toString()));
    Tool.jdk("jpackage", words);
    AppImage image = new AppImage(images.resolve(os.contains("mac") ? "daymark.app" : "daymark"));
    image.sortClassPaths();
    return image;
  }

  /** Takes the names of internal functions out of every library and program. */
  private static void strip(AppImage image) throws IOException, InterruptedException {
    List<String> line = new ArrayList<>(List.of("strip", "--strip-unneeded", "--preserve-dates"));
    for (Path path : Trees.all(image.root())) {
      if (Files.isRegularFile(path) && isProgram(path)) {
        path.toFile().setWritable(true);
        line.add(path.toString());
      }
    }
    Tool.run(line, Map.of());
  }

  private static boolean isProgram(Path file) throws IOException {
    try (InputStream content = Files.newInputStream(file)) {
      return Arrays.equals(content.readNBytes(4), new byte[] {0x7f, 'E', 'L', 'F'});
    }
  }

  private Path icon() throws IOException {
    Path directory = Trees.fresh(work.resolve("icons"));
    if (os.contains("win")) {
      Path file = directory.resolve("daymark.ico");
      icons.writeIco(file);
      return file;
    }
    if (os.contains("mac")) {
      Path file = directory.resolve("daymark.icns");
      icons.writeIcns(file);
      return file;
    }
    Path file = directory.resolve("daymark.png");
    icons.writePng(file, 256);
    return file;
  }

  /** The licences, and the list of everything inside. */
  private void addDocuments(AppImage image) throws IOException {
    Path licences = image.app().resolve("licences");
    Files.createDirectories(licences);
    Files.copy(installer.resolveSibling("LICENSE"), licences.resolve("Daymark.txt"));
    for (String name : List.of("libraries.txt", "bom.json")) {
      Path made = work.resolve("documents").resolve(name);
      Files.copy(made, licences.resolve(name));
    }
    Trees.write(image.app().resolve("version.txt"), version + "\n");
  }
}
