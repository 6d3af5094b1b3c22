package dev.daymark.app.backup;

import dev.daymark.domain.DaymarkException;
import java.nio.file.Path;

/** Lets another state take the place of the present one while Daymark is open. Blocks. */
public interface Replacement {

  /**
   * Restores a backup.
   *
   * @return the backup of what was there
   * @throws DaymarkException if it cannot be restored; nothing is changed then
   */
  Backup restore(Path file);

  /**
   * Begins anew on this device.
   *
   * @return the backup of what was there
   */
  Backup startOver();
}
