package dev.daymark.app.backup;

import dev.daymark.domain.DaymarkException;
import dev.daymark.domain.ErrorCode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recognises the manifest of a newer Daymark, whatever else is in it. */
final class ManifestFormat {

  private static final Pattern FORMAT = Pattern.compile("\"daymarkBackup\"\\s*:\\s*(\\d{1,6})\\b");

  private ManifestFormat() {}

  static void refuseNewer(String text) {
    Matcher matcher = FORMAT.matcher(text);
    if (matcher.find() && Integer.parseInt(matcher.group(1)) > Manifest.FORMAT) {
      throw new DaymarkException(
          ErrorCode.DATABASE_TOO_NEW,
          "This backup was made by a newer Daymark; update Daymark to restore it.");
    }
  }
}
