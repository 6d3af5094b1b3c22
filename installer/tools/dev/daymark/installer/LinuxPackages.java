package dev.daymark.installer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A package for Debian and its kin, one for Fedora and its kin, and an archive for the rest. */
record LinuxPackages(
    Path installer, Path work, String version, Instant date, AppImage image, LinuxFiles files) {

  void make(Path packages) throws IOException, InterruptedException {
    LinuxFiles.allowReading(image.root());
    Trees.date(image.root(), date);
    Path below = Trees.fresh(work.resolve("linux"));
    files.writeInto(below);
    Trees.date(below, date);
    Path resources = resources(below);
    jpackage("deb", resources, packages);
    if (Tool.has("rpmbuild")) {
      jpackage("rpm", resources, packages);
    } else {
      System.out.println("No .rpm is made: this machine has no rpmbuild (Debian's package rpm).");
    }
    archive(below, packages);
  }

  /** What takes the place of jpackage's own templates. */
  private Path resources(Path below) throws IOException {
    Path resources = Trees.fresh(work.resolve("resources"));
    Path linux = installer.resolve("linux");
    Files.copy(linux.resolve("deb/control"), resources.resolve("control"));
    Files.copy(linux.resolve("deb/copyright"), resources.resolve("copyright"));
    for (String script : List.of("preinst", "postinst", "prerm", "postrm")) {
      Files.copy(linux.resolve("deb/noscript"), resources.resolve(script));
    }
    Files.copy(linux.resolve("daymark.spec"), resources.resolve("daymark.spec"));
    // Run by jpackage when the image lies below opt in the package's root.
    Trees.write(
        resources.resolve("daymark-post-image.sh"),
        """
        #!/bin/sh
        set -e
        root=${JpAppImageDir%%/opt/daymark*}
        cp -a '%s/usr' "$root/"
        rm -rf "$root/opt/daymark/share"
        find "$root" -exec touch -h -d @%d {} +
        """
            .formatted(below, date.getEpochSecond()));
    return resources;
  }

  private void jpackage(String type, Path resources, Path packages)
      throws IOException, InterruptedException {
    List<String> words =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "jpackage").toString(),
                "@" + installer.resolve("jpackage").resolve("linux.args"),
                "--type",
                type,
                "--name",
                "daymark",
                "--app-version",
                version,
                "--app-image",
                image.root().toString(),
                "--resource-dir",
                resources.toString(),
                "--dest",
                packages.toString()));
    words.addAll(List.of("--vendor", "The Daymark authors"));
    words.addAll(List.of("--description", "calendar and tasks that belong to you first"));
    if (type.equals("deb")) {
      words.addAll(List.of("--linux-deb-maintainer", "daymark@daymark.dev"));
    }
    Tool.run(words, Map.of("SOURCE_DATE_EPOCH", Long.toString(date.getEpochSecond())));
  }

  /** The program with its icon, desktop entry and pages beside it, for any directory. */
  private void archive(Path below, Path packages) throws IOException, InterruptedException {
    Path root = Trees.fresh(work.resolve("portable")).resolve("daymark-" + version);
    Trees.copy(image.root(), root);
    Trees.copy(below.resolve("usr/share"), root.resolve("share"));
    files.writeScript(
        root.resolve("daymark"),
        "$(CDPATH='' cd -- \"$(dirname -- \"$(readlink -f -- \"$0\")\")\" && pwd -P)");
    Trees.date(root, date);
    Tool.run(
        List.of(
            "tar",
            "--sort=name",
            "--owner=0",
            "--group=0",
            "--numeric-owner",
            "--mtime=@" + date.getEpochSecond(),
            "--use-compress-program=gzip -n -6",
            "-cf",
            packages
                .resolve(
                    "daymark-" + version + "-linux-" + System.getProperty("os.arch") + ".tar.gz")
                .toString(),
            "-C",
            root.getParent().toString(),
            root.getFileName().toString()),
        Map.of());
  }
}
