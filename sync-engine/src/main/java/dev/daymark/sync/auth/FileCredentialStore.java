package dev.daymark.sync.auth;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import dev.daymark.domain.AccountId;
import dev.daymark.domain.DaymarkException;
import dev.daymark.domain.ErrorCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keeps secrets in a file encrypted with AES-256-GCM; the key is a file beside it. Only the person
 * can read either, so this holds off other accounts of the machine and a copied file, not a program
 * that runs as the person.
 */
final class FileCredentialStore implements CredentialStore {

  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final PrivateFile file;
  private final PrivateFile keyFile;
  private final SecureRandom random = new SecureRandom();

  FileCredentialStore(Path dataDir) {
    this.file = new PrivateFile(dataDir.resolve("credentials"));
    this.keyFile = new PrivateFile(dataDir.resolve("credentials.key"));
  }

  @Override
  public synchronized Optional<Secrets> load(AccountId account) {
    JsonElement entry = readAll().get(account.toString());
    return entry == null ? Optional.empty() : SecretsForm.read(entry.toString());
  }

  @Override
  public synchronized void save(AccountId account, Secrets secrets) {
    JsonObject all = readable() ? readAll() : new JsonObject();
    all.add(account.toString(), SecretsForm.write(secrets));
    writeAll(all);
  }

  @Override
  public synchronized void forget(AccountId account) {
    if (readable()) {
      JsonObject all = readAll();
      if (all.remove(account.toString()) != null) {
        writeAll(all);
      }
    }
  }

  /** A damaged file is as good as none: signing in anew writes a fresh one. */
  private boolean readable() {
    try {
      return readAll() != null;
    } catch (DaymarkException damaged) {
      return false;
    }
  }

  private JsonObject readAll() {
    try {
      if (!Files.exists(file.path())) {
        return new JsonObject();
      }
      byte[] sealed = file.read();
      byte[] plain =
          cipher(Cipher.DECRYPT_MODE, keyFile.read(), Arrays.copyOf(sealed, NONCE_BYTES))
              .doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
      return JsonParser.parseString(new String(plain, StandardCharsets.UTF_8)).getAsJsonObject();
    } catch (IOException
        | GeneralSecurityException
        | JsonParseException
        | IllegalArgumentException damaged) {
      throw new DaymarkException(
          ErrorCode.CREDENTIALS_UNAVAILABLE,
          "The stored sign-ins cannot be read. Sign in again.",
          damaged);
    }
  }

  private void writeAll(JsonObject all) {
    try {
      byte[] nonce = randomBytes(NONCE_BYTES);
      byte[] sealed =
          cipher(Cipher.ENCRYPT_MODE, key(), nonce)
              .doFinal(all.toString().getBytes(StandardCharsets.UTF_8));
      byte[] content = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
      System.arraycopy(sealed, 0, content, NONCE_BYTES, sealed.length);
      file.replace(content);
    } catch (IOException | GeneralSecurityException problem) {
      throw new DaymarkException(
          ErrorCode.CREDENTIALS_UNAVAILABLE, "The sign-in cannot be stored on this disk.", problem);
    }
  }

  private byte[] key() throws IOException {
    if (!Files.exists(keyFile.path())) {
      keyFile.replace(randomBytes(32));
    }
    return keyFile.read();
  }

  private byte[] randomBytes(int count) {
    byte[] bytes = new byte[count];
    random.nextBytes(bytes);
    return bytes;
  }

  private static Cipher cipher(int mode, byte[] key, byte[] nonce) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
    return cipher;
  }
}
