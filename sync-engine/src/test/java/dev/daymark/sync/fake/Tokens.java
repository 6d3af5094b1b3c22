package dev.daymark.sync.fake;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Supplier;
import java.util.zip.CRC32;

/**
 * Page and sync tokens: opaque to clients, self-contained here, and told from garbage by a
 * checksum.
 */
final class Tokens {
  private static final String SEPARATOR = "\n";

  private Tokens() {}

  static String encode(Object... fields) {
    String text = String.join(SEPARATOR, List.of(fields).stream().map(String::valueOf).toList());
    String signed = checksum(text) + SEPARATOR + text;
    return Base64.getUrlEncoder().encodeToString(signed.getBytes(StandardCharsets.UTF_8));
  }

  /** The fields of a token made by {@link #encode} with the same count, or the refusal. */
  static List<String> decode(String token, int count, Supplier<Refusal> garbage) {
    try {
      String signed = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
      int end = signed.indexOf(SEPARATOR);
      String text = signed.substring(end + 1);
      List<String> fields = List.of(text.split(SEPARATOR, -1));
      if (end > 0 && fields.size() == count && signed.substring(0, end).equals(checksum(text))) {
        return fields;
      }
    } catch (IllegalArgumentException e) {
      throw garbage.get();
    }
    throw garbage.get();
  }

  private static String checksum(String text) {
    CRC32 crc = new CRC32();
    crc.update(text.getBytes(StandardCharsets.UTF_8));
    return Long.toHexString(crc.getValue());
  }
}
