package dev.daymark.app.platform.tray;

import dev.daymark.app.platform.tray.SystemTray.Entry;
import java.util.List;

/** What a person reads in a menu: one that reads the same is not drawn anew. */
final class MenuLabels {

  private MenuLabels() {}

  static List<String> of(List<Entry> entries) {
    return entries.stream()
        .map(
            entry ->
                switch (entry) {
                  case Entry.Words(var label) -> label;
                  case Entry.Action(var label, var _) -> "> " + label;
                  case Entry.Rule() -> "-";
                })
        .toList();
  }
}
