package dev.daymark.installer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The packages' sums, in the form {@code sha256sum --check} reads. */
final class Checksums {

  private Checksums() {}

  static void write(Path packages) throws IOException {
    StringBuilder sums = new StringBuilder();
    for (Path file : Trees.all(packages)) {
      if (Files.isRegularFile(file)) {
        sums.append(sum(file)).append("  ").append(file.getFileName()).append('\n');
      }
    }
    Files.writeString(packages.resolve("SHA256SUMS"), sums.toString());
  }

  private static String sum(Path file) throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(Files.readAllBytes(file)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
