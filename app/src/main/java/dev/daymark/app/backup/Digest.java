package dev.daymark.app.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The SHA-256 of what it is given. */
final class Digest {

  private final MessageDigest digest;

  Digest() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  static String of(Path file) throws IOException {
    Digest digest = new Digest();
    try (InputStream in = Files.newInputStream(file)) {
      byte[] buffer = new byte[1 << 16];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.add(buffer, read);
      }
    }
    return digest.hex();
  }

  void add(byte[] bytes, int length) {
    digest.update(bytes, 0, length);
  }

  String hex() {
    return HexFormat.of().formatHex(digest.digest());
  }
}
