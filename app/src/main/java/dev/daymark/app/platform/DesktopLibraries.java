package dev.daymark.app.platform;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * The system's libraries that JavaFX loads on Linux. A server or a container often lacks them, and
 * JavaFX then ends with a message that helps nobody.
 */
public final class DesktopLibraries {

  private static final List<Library> FOR_TEXT =
      List.of(
          new Library("libfreetype.so.6", "libfreetype6", "freetype", "freetype2"),
          new Library("libpangoft2-1.0.so.0", "libpangoft2-1.0-0", "pango", "pango"),
          new Library("libfontconfig.so.1", "libfontconfig1", "fontconfig", "fontconfig"));

  private static final List<Library> FOR_WINDOWS =
      List.of(
          new Library("libgtk-3.so.0", "libgtk-3-0", "gtk3", "gtk3"),
          new Library("libGL.so.1", "libgl1", "mesa-libGL", "libglvnd"),
          new Library("libXtst.so.6", "libxtst6", "libXtst", "libxtst"),
          new Library("libXxf86vm.so.1", "libxxf86vm1", "libXxf86vm", "libxxf86vm"));

  private final Host host;
  private final Commands commands;
  private final Path etc;
  private final List<Path> libraries;

  private record Library(String file, String debian, String fedora, String arch) {}

  /**
   * @param etc where the files are that name the distribution
   * @param libraries where the system's libraries usually are; elsewhere they are looked up
   */
  public DesktopLibraries(Host host, Commands commands, Path etc, List<Path> libraries) {
    this.host = host;
    this.commands = commands;
    this.etc = etc;
    this.libraries = List.copyOf(libraries);
  }

  /** Those of the machine this runs on. */
  public static DesktopLibraries ofThisMachine(Host host) {
    String machine = System.getProperty("os.arch").equals("aarch64") ? "aarch64" : "x86_64";
    return new DesktopLibraries(
        host,
        Commands.ofThisMachine(),
        Path.of("/etc"),
        List.of(
            Path.of("/usr/lib", machine + "-linux-gnu"),
            Path.of("/usr/lib64"),
            Path.of("/usr/lib")));
  }

  /**
   * Makes sure that windows can be shown: installs what is missing if that can be done, and says
   * so.
   *
   * @return a sentence with what to do, if something is missing still
   */
  public Optional<String> ensureWindows(Consumer<String> say) {
    List<Library> all = new ArrayList<>(FOR_TEXT);
    all.addAll(FOR_WINDOWS);
    return ensure(all, "A window", say);
  }

  /** The same for pictures, which need less. */
  public Optional<String> ensurePictures(Consumer<String> say) {
    return ensure(FOR_TEXT, "Drawing pictures", say);
  }

  private Optional<String> ensure(List<Library> needed, String purpose, Consumer<String> say) {
    List<Library> missing = missing(needed);
    if (!missing.isEmpty() && isDebian() && isRoot()) {
      List<String> packages = debianPackages(missing);
      say.accept("Installing " + String.join(", ", packages) + ".");
      commands.run(List.of("apt-get", "update", "-q"));
      List<String> install =
          new ArrayList<>(List.of("apt-get", "install", "-q", "-y", "--no-install-recommends"));
      install.addAll(packages);
      commands.run(install);
      missing = missing(needed);
    }
    return missing.isEmpty() ? Optional.empty() : Optional.of(advice(missing, purpose));
  }

  private List<Library> missing(List<Library> needed) {
    if (host.family() != Host.Family.LINUX) {
      return List.of();
    }
    if (needed.stream().allMatch(library -> isWhereUsual(library.file()))) {
      return List.of();
    }
    Commands.Outcome known = commands.run(List.of("/sbin/ldconfig", "-p"));
    if (known.exit() != 0) {
      // Without a list of the libraries nothing can be said to be missing.
      return List.of();
    }
    return needed.stream()
        .filter(library -> !known.output().contains("\t" + library.file() + " "))
        .toList();
  }

  /** Looks without starting another program, which would delay every window. */
  private boolean isWhereUsual(String file) {
    return libraries.stream().anyMatch(directory -> Files.exists(directory.resolve(file)));
  }

  private String advice(List<Library> missing, String purpose) {
    String files = missing.stream().map(Library::file).collect(Collectors.joining(", "));
    return purpose + " needs " + files + "; install with: " + installCommand(missing);
  }

  private String installCommand(List<Library> missing) {
    String sudo = isRoot() ? "" : "sudo ";
    if (isDebian()) {
      return sudo + "apt-get install -y " + String.join(" ", debianPackages(missing));
    }
    if (Files.exists(etc.resolve("arch-release"))) {
      return sudo
          + "pacman -S "
          + missing.stream().map(Library::arch).collect(Collectors.joining(" "));
    }
    return sudo
        + "dnf install -y "
        + missing.stream().map(Library::fedora).collect(Collectors.joining(" "));
  }

  /** Since their change to 64-bit times Debian and Ubuntu have another name for some packages. */
  private List<String> debianPackages(List<Library> missing) {
    return missing.stream()
        .map(Library::debian)
        .map(
            name ->
                commands.run(List.of("apt-cache", "show", name + "t64")).exit() == 0
                    ? name + "t64"
                    : name)
        .toList();
  }

  private boolean isDebian() {
    return Files.exists(etc.resolve("debian_version"));
  }

  private boolean isRoot() {
    return commands.run(List.of("id", "-u")).output().strip().equals("0");
  }
}
