package dev.daymark.storage;

import dev.daymark.domain.DaymarkException;
import dev.daymark.domain.ErrorCode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;

/**
 * The key a store is encrypted with: 256 random bits. Immutable; its {@link #toString} tells
 * nothing about it.
 */
public final class StoreKey {

  private static final int BYTES = 32;

  /** Crockford's base 32: without the letters that are taken for others. */
  private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  private static final int BITS = 5;
  private static final int CHECK_BYTES = 3;
  private static final int LENGTH = ((BYTES + CHECK_BYTES) * 8) / BITS;
  private static final int GROUP = 4;

  private final byte[] bytes;

  private StoreKey(byte[] bytes) {
    this.bytes = bytes;
  }

  /** A new one. */
  public static StoreKey random() {
    byte[] bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    return new StoreKey(bytes);
  }

  /**
   * Reads a recovery code as a person types it: in any case, with or without dashes and spaces, and
   * with O for 0, I or L for 1.
   *
   * @throws DaymarkException {@code INPUT_INVALID} if it is none, or is mistyped
   */
  public static StoreKey fromCode(String typed) {
    String text =
        typed
            .toUpperCase(Locale.ROOT)
            .replaceAll("[\\s-]", "")
            .replace('O', '0')
            .replace('I', '1')
            .replace('L', '1');
    if (text.length() != LENGTH || text.chars().anyMatch(digit -> DIGITS.indexOf(digit) < 0)) {
      throw mistyped();
    }
    byte[] all = decode(text);
    byte[] bytes = Arrays.copyOf(all, BYTES);
    if (!Arrays.equals(check(bytes), Arrays.copyOfRange(all, BYTES, all.length))) {
      throw mistyped();
    }
    return new StoreKey(bytes);
  }

  private static DaymarkException mistyped() {
    return new DaymarkException(
        ErrorCode.INPUT_INVALID,
        "That is no recovery code, or there is a mistake in it: it has 14 groups of 4 letters and"
            + " digits.");
  }

  /** The key as a person writes it down: 14 groups of 4, the last ones of which find mistakes. */
  public String code() {
    byte[] all = Arrays.copyOf(bytes, BYTES + CHECK_BYTES);
    System.arraycopy(check(bytes), 0, all, BYTES, CHECK_BYTES);
    StringBuilder code = new StringBuilder();
    for (int digit = 0; digit < LENGTH; digit++) {
      if (digit > 0 && digit % GROUP == 0) {
        code.append('-');
      }
      code.append(DIGITS.charAt(digit(all, digit)));
    }
    return code.toString();
  }

  private static int digit(byte[] all, int index) {
    int value = 0;
    for (int bit = index * BITS; bit < (index + 1) * BITS; bit++) {
      value = (value << 1) | ((all[bit / 8] >> (7 - bit % 8)) & 1);
    }
    return value;
  }

  private static byte[] decode(String text) {
    byte[] all = new byte[BYTES + CHECK_BYTES];
    for (int bit = 0; bit < all.length * 8; bit++) {
      int digit = DIGITS.indexOf(text.charAt(bit / BITS));
      int set = (digit >> (BITS - 1 - bit % BITS)) & 1;
      all[bit / 8] |= (byte) (set << (7 - bit % 8));
    }
    return all;
  }

  /** Names the key without telling it: the beginning of a hash, in hexadecimal. */
  public String id() {
    return HexFormat.of().formatHex(hash("daymark key id", bytes), 0, 8);
  }

  /** What the database is told, as hexadecimal. */
  public char[] password() {
    return HexFormat.of().formatHex(bytes).toCharArray();
  }

  private static byte[] check(byte[] bytes) {
    return Arrays.copyOf(hash("daymark recovery code", bytes), CHECK_BYTES);
  }

  private static byte[] hash(String purpose, byte[] bytes) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(purpose.getBytes(StandardCharsets.UTF_8));
      return digest.digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof StoreKey key && MessageDigest.isEqual(bytes, key.bytes);
  }

  @Override
  public int hashCode() {
    return id().hashCode();
  }

  @Override
  public String toString() {
    return "StoreKey[" + id() + "]";
  }
}
