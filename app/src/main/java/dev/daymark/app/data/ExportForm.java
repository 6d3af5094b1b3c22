package dev.daymark.app.data;

import java.util.Locale;

/** What an export is written as; that is chosen, whatever the file is called. */
public enum ExportForm {
  ICS,
  CSV,
  JSON;

  /** How the names of such files end, without the dot. */
  String ending() {
    return name().toLowerCase(Locale.ROOT);
  }
}
