package dev.daymark.installer;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** An installer and a portable archive on Windows; a disk image on macOS. */
record OtherPackages(Path installer, Path work, String version, AppImage image) {

  void make(Path packages) throws IOException, InterruptedException {
    boolean windows = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("win");
    String system = windows ? "windows" : "macos";
    List<String> words =
        new ArrayList<>(
            List.of(
                "@" + installer.resolve("jpackage").resolve(system + ".args"),
                "--type",
                windows ? "msi" : "dmg",
                "--name",
                "daymark",
                "--app-version",
                version,
                "--vendor",
                "The Daymark authors",
                "--app-image",
                image.root().toString(),
                "--dest",
                packages.toString()));
    if (windows) {
      // The launcher hands the file on as a word, and Daymark asks whether it is to be imported.
      Path files = installer.resolve("jpackage").resolve("calendar-files.properties");
      words.addAll(List.of("--file-associations", files.toString()));
    }
    String identity = System.getenv("DAYMARK_MAC_SIGNING_IDENTITY");
    if (!windows && identity != null && !identity.isBlank()) {
      words.addAll(List.of("--mac-sign", "--mac-signing-key-user-name", identity));
    }
    Tool.jdk("jpackage", words);
    if (windows) {
      zip(packages.resolve("daymark-" + version + "-windows.zip"));
    }
  }

  private void zip(Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Path path : Trees.all(image.root())) {
        if (Files.isRegularFile(path)) {
          String name = image.root().getParent().relativize(path).toString().replace('\\', '/');
          ZipEntry entry = new ZipEntry(name);
          entry.setLastModifiedTime(Files.getLastModifiedTime(path));
          zip.putNextEntry(entry);
          Files.copy(path, zip);
          zip.closeEntry();
        }
      }
    }
  }
}
