package dev.daymark.app.backup;

import dev.daymark.app.platform.OwnerOnly;
import dev.daymark.domain.DaymarkException;
import dev.daymark.domain.ErrorCode;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * A backup as a file: a zip archive with {@code backup.json}, which says what it holds, and the
 * database. It is there as a whole or not at all.
 */
public final class BackupFile {

  /** How the file's name ends. */
  public static final String ENDING = ".zip";

  static final String DATABASE = "daymark.mv.db";

  private static final String MANIFEST = "backup.json";
  private static final int LONGEST_MANIFEST = 64 << 10;

  private BackupFile() {}

  /** Writes it with the scratch's database, reads it again, and then puts it in its place. */
  static void write(Path file, Scratch scratch, Manifest manifest) throws IOException {
    Path part = scratch.partOf(file);
    try {
      try (FileChannel channel =
          FileChannel.open(
              part,
              Set.of(
                  StandardOpenOption.CREATE,
                  StandardOpenOption.TRUNCATE_EXISTING,
                  StandardOpenOption.WRITE),
              OwnerOnly.file())) {
        ZipOutputStream zip = new ZipOutputStream(Channels.newOutputStream(channel));
        zip.putNextEntry(new ZipEntry(MANIFEST));
        zip.write(ManifestJson.write(manifest).getBytes(StandardCharsets.UTF_8));
        zip.putNextEntry(new ZipEntry(DATABASE));
        Files.copy(scratch.database(), zip);
        zip.finish();
        channel.force(true);
      }
      verify(part);
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  /**
   * Reads what a backup says about itself.
   *
   * @throws DaymarkException {@code FILE_UNREADABLE} if it is none, {@code DATABASE_DAMAGED} or
   *     {@code DATABASE_TOO_NEW}
   */
  public static Manifest manifest(Path file) {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      return manifest(file, zip);
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  /** Whether it holds a database that is not encrypted; no if it is no backup. */
  static boolean isInClear(Path file) {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      ZipEntry entry = zip.getEntry(DATABASE);
      if (entry == null) {
        return false;
      }
      try (InputStream database = zip.getInputStream(entry)) {
        return !Signature.isEncrypted(database);
      }
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * Takes the database out, after checking it against what the backup says about itself.
   *
   * @throws DaymarkException as {@link #manifest} does, {@code DISK_FULL} or {@code
   *     FILE_UNWRITABLE}
   */
  static Manifest unpack(Path file, Path database) throws IOException {
    try (OutputStream out = Files.newOutputStream(database)) {
      return unpack(file, out);
    }
  }

  /** Compares the database in it with its checksum; throws as {@link #unpack(Path, Path)} does. */
  static void verify(Path file) throws IOException {
    unpack(file, OutputStream.nullOutputStream());
  }

  private static Manifest unpack(Path file, OutputStream out) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      Manifest manifest = manifest(file, zip);
      ZipEntry entry = zip.getEntry(DATABASE);
      if (entry == null) {
        throw damaged(file, null);
      }
      Digest digest = new Digest();
      try (InputStream database = zip.getInputStream(entry)) {
        byte[] buffer = new byte[1 << 16];
        for (int read = database.read(buffer); read >= 0; read = database.read(buffer)) {
          digest.add(buffer, read);
          out.write(buffer, 0, read);
        }
      }
      if (!digest.hex().equals(manifest.sha256())) {
        throw damaged(file, null);
      }
      return manifest;
    } catch (ZipException | EOFException | NoSuchFileException e) {
      throw unreadable(file, e);
    }
  }

  private static Manifest manifest(Path file, ZipFile zip) throws IOException {
    ZipEntry entry = zip.getEntry(MANIFEST);
    if (entry == null) {
      throw foreign(file, null);
    }
    String text;
    try (InputStream in = zip.getInputStream(entry)) {
      text = new String(in.readNBytes(LONGEST_MANIFEST), StandardCharsets.UTF_8);
    }
    ManifestFormat.refuseNewer(text);
    Manifest manifest = ManifestJson.read(text);
    if (manifest == null) {
      throw damaged(file, null);
    }
    return manifest;
  }

  private static DaymarkException unreadable(Path file, IOException cause) {
    if (cause instanceof NoSuchFileException || !Files.exists(file)) {
      return new DaymarkException(
          ErrorCode.FILE_UNREADABLE, "There is no file " + file + ".", cause);
    }
    return Signature.isZip(file) ? damaged(file, cause) : foreign(file, cause);
  }

  private static DaymarkException foreign(Path file, @Nullable IOException cause) {
    String sentence = file.getFileName() + " is no backup of Daymark's. Nothing was changed.";
    return cause == null
        ? new DaymarkException(ErrorCode.FILE_UNREADABLE, sentence)
        : new DaymarkException(ErrorCode.FILE_UNREADABLE, sentence, cause);
  }

  static DaymarkException damaged(Path file, @Nullable Exception cause) {
    String sentence =
        file.getFileName() + " is damaged and cannot be restored. Nothing was changed.";
    return cause == null
        ? new DaymarkException(ErrorCode.DATABASE_DAMAGED, sentence)
        : new DaymarkException(ErrorCode.DATABASE_DAMAGED, sentence, cause);
  }
}
