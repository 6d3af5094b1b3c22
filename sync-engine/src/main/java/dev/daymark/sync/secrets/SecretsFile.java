package dev.daymark.sync.secrets;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import dev.daymark.sync.secrets.SecretVault.Kind;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Cipher;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The form of the file of secrets: names and secrets under AES-256-GCM, and in clear what is needed
 * to make the key. A passphrase becomes a key by PBKDF2 with HMAC-SHA-256 (OWASP's count of 2023).
 * Immutable.
 */
final class SecretsFile {

  private static final int ITERATIONS = 600_000;
  private static final int KEY_BITS = 256;
  private static final int TAG_BITS = 128;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Kind kind;
  private final int iterations;
  private final byte[] salt;
  private final byte[] nonce;
  private final byte[] sealed;

  /**
   * @param kind {@link Kind#PASSPHRASE} or {@link Kind#KEY_FILE}
   * @param salt of the passphrase; random also where there is none
   */
  private SecretsFile(Kind kind, int iterations, byte[] salt, byte[] nonce, byte[] sealed) {
    this.kind = kind;
    this.iterations = iterations;
    this.salt = salt;
    this.nonce = nonce;
    this.sealed = sealed;
  }

  Kind kind() {
    return kind;
  }

  /** Whether its key is made in the same way as another's. */
  boolean hasHeaderOf(SecretsFile other) {
    return kind == other.kind
        && iterations == other.iterations
        && MessageDigest.isEqual(salt, other.salt);
  }

  /** Seals what is kept with a key, for a file whose key is made in the same way. */
  SecretsFile with(Map<String, String> secrets, byte[] key) throws GeneralSecurityException {
    byte[] fresh = random(12);
    JsonObject json = new JsonObject();
    new TreeMap<>(secrets).forEach(json::addProperty);
    byte[] plain = json.toString().getBytes(StandardCharsets.UTF_8);
    return new SecretsFile(
        kind, iterations, salt, fresh, cipher(Cipher.ENCRYPT_MODE, key, fresh).doFinal(plain));
  }

  /** An empty one with a new salt; nothing is sealed in it yet. */
  static SecretsFile fresh(Kind kind) {
    return new SecretsFile(kind, ITERATIONS, random(16), new byte[0], new byte[0]);
  }

  /**
   * What is kept.
   *
   * @throws GeneralSecurityException if the key is another, or the file is damaged
   */
  Map<String, String> open(byte[] key) throws GeneralSecurityException {
    byte[] plain = cipher(Cipher.DECRYPT_MODE, key, nonce).doFinal(sealed);
    Map<String, String> secrets = new TreeMap<>();
    try {
      JsonParser.parseString(new String(plain, StandardCharsets.UTF_8))
          .getAsJsonObject()
          .asMap()
          .forEach((name, value) -> secrets.put(name, value.getAsString()));
    } catch (JsonParseException | IllegalStateException | UnsupportedOperationException damaged) {
      throw new GeneralSecurityException("not what was sealed", damaged);
    }
    return secrets;
  }

  /** The key that a passphrase stands for. */
  byte[] key(char[] passphrase) throws GeneralSecurityException {
    if (salt.length == 0) {
      throw new GeneralSecurityException("no salt");
    }
    PBEKeySpec spec = new PBEKeySpec(passphrase, salt, iterations, KEY_BITS);
    try {
      return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec).getEncoded();
    } finally {
      spec.clearPassword();
    }
  }

  /** A key of its own for a key file. */
  static byte[] randomKey() {
    return random(KEY_BITS / 8);
  }

  /**
   * The key that a key file holds.
   *
   * @throws GeneralSecurityException if it was cut off
   */
  static byte[] wholeKey(byte[] read) throws GeneralSecurityException {
    if (read.length != KEY_BITS / 8) {
      throw new GeneralSecurityException("no key");
    }
    return read;
  }

  private static byte[] random(int count) {
    byte[] bytes = new byte[count];
    RANDOM.nextBytes(bytes);
    return bytes;
  }

  private Cipher cipher(int mode, byte[] key, byte[] fresh) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, fresh));
    cipher.updateAAD((kind + " " + iterations).getBytes(StandardCharsets.UTF_8));
    cipher.updateAAD(salt);
    return cipher;
  }

  /** As it lies on the disk. */
  byte[] bytes() {
    JsonObject json = new JsonObject();
    json.addProperty("daymark-secrets", 1);
    json.addProperty("protection", kind.name());
    json.addProperty("iterations", iterations);
    json.addProperty("salt", Base64.getEncoder().encodeToString(salt));
    json.addProperty("nonce", Base64.getEncoder().encodeToString(nonce));
    json.addProperty("sealed", Base64.getEncoder().encodeToString(sealed));
    return json.toString().getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Reads what {@link #bytes} wrote.
   *
   * @throws GeneralSecurityException if it is none
   */
  static SecretsFile read(byte[] bytes) throws GeneralSecurityException {
    try {
      JsonObject json =
          JsonParser.parseString(new String(bytes, StandardCharsets.UTF_8)).getAsJsonObject();
      Kind kind = Kind.valueOf(json.get("protection").getAsString());
      int iterations = Math.clamp(json.get("iterations").getAsInt(), 1, 10_000_000);
      if (kind != Kind.PASSPHRASE && kind != Kind.KEY_FILE) {
        throw new GeneralSecurityException("no kind of file");
      }
      return new SecretsFile(
          kind, iterations, bytes(json, "salt"), bytes(json, "nonce"), bytes(json, "sealed"));
    } catch (JsonParseException
        | IllegalStateException
        | IllegalArgumentException
        | UnsupportedOperationException
        | NullPointerException damaged) {
      throw new GeneralSecurityException("not a file of secrets", damaged);
    }
  }

  private static byte[] bytes(JsonObject json, String name) {
    return Base64.getDecoder().decode(json.get(name).getAsString());
  }
}
