package dev.daymark.app.backup;

import java.nio.file.Path;

/**
 * A backup in the folder.
 *
 * @param bytes how long the file is
 */
public record Backup(Path file, Manifest manifest, long bytes) {

  /** What it is called on the command line: the file's name without its ending. */
  public String name() {
    String name = String.valueOf(file.getFileName());
    return name.substring(0, name.length() - BackupFile.ENDING.length());
  }
}
