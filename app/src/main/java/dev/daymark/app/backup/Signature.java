package dev.daymark.app.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Tells by its first bytes what a file was meant to be. */
final class Signature {

  private static final byte[] ZIP = {'P', 'K', 3, 4};
  private static final byte[] ENCRYPTED = "H2encrypt\n".getBytes(StandardCharsets.US_ASCII);

  private Signature() {}

  static boolean isZip(Path file) {
    return begins(file, ZIP);
  }

  /** Whether it is a database that H2 has encrypted. */
  static boolean isEncrypted(Path file) {
    return begins(file, ENCRYPTED);
  }

  /** The same of what a stream begins with. */
  static boolean isEncrypted(InputStream in) throws IOException {
    return Arrays.equals(in.readNBytes(ENCRYPTED.length), ENCRYPTED);
  }

  private static boolean begins(Path file, byte[] mark) {
    try (InputStream in = Files.newInputStream(file)) {
      return Arrays.equals(in.readNBytes(mark.length), mark);
    } catch (IOException e) {
      return false;
    }
  }
}
