package dev.daymark.app.backup;

import dev.daymark.storage.StoreSummary;
import java.time.Instant;

/**
 * What a backup says about itself.
 *
 * @param format of the file, which only a newer Daymark raises
 * @param version of the Daymark that made it, for people
 * @param summary what it holds
 * @param sha256 of the database in it, in hexadecimal
 */
public record Manifest(
    int format,
    Instant madeAt,
    Reason reason,
    String version,
    StoreSummary summary,
    String sha256) {

  /** The format that this Daymark writes. */
  static final int FORMAT = 1;

  /** The same of a database that was written anew with the same content. */
  Manifest holding(String digest) {
    return new Manifest(format, madeAt, reason, version, summary, digest);
  }
}
