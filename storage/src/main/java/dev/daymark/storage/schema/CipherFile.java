package dev.daymark.storage.schema;

import dev.daymark.storage.StoreKey;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.h2.store.fs.encrypt.FileEncrypt;
import org.h2.store.fs.encrypt.FilePathEncrypt;
import org.jspecify.annotations.Nullable;

/**
 * Database files as H2 encrypts them: AES in XTS mode, each block of 4 KB by itself. Whether a file
 * is encrypted is told by its first bytes and by nothing else, so that no record can disagree with
 * it.
 */
final class CipherFile {

  private static final byte[] MARK = "H2encrypt\n".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] HEADER = "H:".getBytes(StandardCharsets.US_ASCII);
  private static final int COPIES_OF_HEADER = 2;

  private CipherFile() {}

  /** Whether it is an encrypted database; no if there is none. */
  static boolean isEncrypted(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return Arrays.equals(in.readNBytes(MARK.length), MARK);
    } catch (IOException e) {
      return false;
    }
  }

  /** Whether a key belongs to an encrypted file, even if that is damaged further on. */
  static boolean opens(Path file, StoreKey key) {
    try (FileChannel raw = FileChannel.open(file, StandardOpenOption.READ);
        FileChannel plain = wrapped(file, raw, key)) {
      for (int block = 0; block < COPIES_OF_HEADER; block++) {
        ByteBuffer begin = ByteBuffer.allocate(HEADER.length);
        plain.read(begin, (long) block * FileEncrypt.BLOCK_SIZE);
        if (Arrays.equals(begin.array(), HEADER)) {
          return true;
        }
      }
      return false;
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * Some of what a file holds, as Latin-1; less at its end.
   *
   * @param key what it is encrypted with; null if it is not
   */
  static String read(Path file, @Nullable StoreKey key, long at, int length) throws IOException {
    try (FileChannel raw = FileChannel.open(file, StandardOpenOption.READ);
        FileChannel plain = wrapped(file, raw, key)) {
      long first = at - at % FileEncrypt.BLOCK_SIZE;
      ByteBuffer block = ByteBuffer.allocate(FileEncrypt.BLOCK_SIZE);
      int count = plain.read(block, first);
      int from = (int) (at - first);
      return count <= from
          ? ""
          : new String(
              block.array(), from, Math.min(length, count - from), StandardCharsets.ISO_8859_1);
    }
  }

  /**
   * Writes a closed file anew under another key, or without one. Its content stays, byte for byte.
   *
   * @param old what it is encrypted with; null if it is not
   * @param fresh what the copy is encrypted with; null for none
   */
  static void recode(Path from, @Nullable StoreKey old, Path to, @Nullable StoreKey fresh)
      throws IOException {
    Files.deleteIfExists(to);
    try (FileChannel raw = FileChannel.open(from, StandardOpenOption.READ);
        FileChannel source = wrapped(from, raw, old);
        FileChannel written =
            FileChannel.open(
                to,
                StandardOpenOption.CREATE_NEW,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE);
        FileChannel target = wrapped(to, written, fresh)) {
      copy(source, target);
      written.force(true);
    }
  }

  private static void copy(FileChannel source, FileChannel target) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(FileEncrypt.BLOCK_SIZE * 16);
    long size = source.size();
    for (long at = 0; at < size; ) {
      buffer.clear().limit((int) Math.min(buffer.capacity(), size - at));
      while (buffer.hasRemaining() && source.read(buffer, at + buffer.position()) > 0) {
        // Reads on until the buffer is full.
      }
      buffer.flip();
      int length = buffer.remaining();
      if (length == 0) {
        throw new IOException("the file became shorter while it was read");
      }
      while (buffer.hasRemaining()) {
        target.write(buffer, at + buffer.position());
      }
      at += length;
    }
  }

  private static FileChannel wrapped(Path file, FileChannel raw, @Nullable StoreKey key) {
    return key == null
        ? raw
        : new FileEncrypt(
            String.valueOf(file.getFileName()),
            FilePathEncrypt.getPasswordBytes(key.password()),
            raw);
  }
}
