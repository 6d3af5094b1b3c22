package dev.daymark.installer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;

/** What a Linux package puts below {@code /usr}: entries for menus, icons, pages, completions. */
record LinuxFiles(Path sources, String version, Instant date, Icons icons, AppImage image) {

  /**
   * A fifth of a command's time, and more of the window's start, the kernel spent on handing out
   * memory page by page. Where there are no large pages, the virtual machine would say so in the
   * output.
   */
  private static final List<String> LARGE_PAGES =
      List.of("-XX:+UseTransparentHugePages", "-Xlog:pagesize=off");

  private static final String ID = "dev.daymark.Daymark";

  /**
   * Writes all of it.
   *
   * @param root the directory that holds {@code usr}
   */
  void writeInto(Path root) throws IOException {
    Trees.copy(sources.resolve("usr"), root.resolve("usr"));
    writeScript(root.resolve("usr/bin/daymark"), "/opt/daymark");
    Path share = root.resolve("usr/share");
    fill(share.resolve("metainfo").resolve(ID + ".metainfo.xml"));
    for (int size : Icons.SIZES) {
      icons.writePng(
          share.resolve("icons/hicolor/%1$dx%1$d/apps/%2$s.png".formatted(size, ID)), size);
    }
    Path scalable = share.resolve("icons/hicolor/scalable/apps").resolve(ID + ".svg");
    Files.createDirectories(scalable.getParent());
    Files.copy(sources.resolveSibling("icons").resolve("daymark.svg"), scalable);
    CommandPages pages = new CommandPages(version, day());
    Trees.write(share.resolve("bash-completion/completions/daymark"), pages.completions());
    zip(share.resolve("man/man1/daymark.1.gz"), pages.manual());
    Path doc = Files.createDirectories(share.resolve("doc/daymark"));
    Files.copy(sources.resolve("deb/copyright"), doc.resolve("copyright"));
    zip(doc.resolve("changelog.gz"), debianChangelog());
    allowReading(root.resolve("usr"));
  }

  /**
   * Writes the script that starts Daymark. It starts the virtual machine itself, since jpackage's
   * launcher first asks the package manager where it is, which takes longer than all the rest.
   *
   * @param home where Daymark is, in the shell's words
   */
  void writeScript(Path file, String home) throws IOException {
    String java = "exec \"$home/lib/runtime/bin/java\"";
    String app = "\"$home\"/lib/app";
    String text =
        Files.readString(sources.resolve("daymark.sh"))
            .replace("@HOME@", home)
            .replace("@WINDOW@", image.launcher("daymark").with(LARGE_PAGES).shell(java, app))
            .replace(
                "@COMMANDS@", image.launcher("daymark-cli").with(LARGE_PAGES).shell(java, app));
    Trees.write(file, text);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private String day() {
    return DateTimeFormatter.ISO_LOCAL_DATE.withZone(ZoneOffset.UTC).format(date);
  }

  private String debianChangelog() {
    return """
    daymark (%s) stable; urgency=medium

      * The changes are told in CHANGELOG.md of the sources.

     -- The Daymark authors <daymark@daymark.dev>  %s
    """
        .formatted(
            version,
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss +0000", Locale.ENGLISH)
                .withZone(ZoneOffset.UTC)
                .format(date));
  }

  private void fill(Path file) throws IOException {
    String text = Files.readString(file);
    Files.writeString(file, text.replace("@VERSION@", version).replace("@DATE@", day()));
  }

  private static void zip(Path file, String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream zip =
        new GZIPOutputStream(bytes) {
          {
            def.setLevel(9);
          }
        }) {
      zip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    Files.createDirectories(file.getParent());
    byte[] zipped = bytes.toByteArray();
    // The header's word for "compressed as far as it goes", which Debian's policy wants to read.
    zipped[8] = 2;
    Files.write(file, zipped);
  }

  /** Whatever the umask of who builds: everybody may read, nobody but root may write. */
  static void allowReading(Path root) throws IOException {
    for (Path path : Trees.all(root)) {
      if (!Files.isSymbolicLink(path)) {
        boolean open = Files.isDirectory(path) || Files.isExecutable(path);
        Files.setPosixFilePermissions(
            path, PosixFilePermissions.fromString(open ? "rwxr-xr-x" : "rw-r--r--"));
      }
    }
  }
}
