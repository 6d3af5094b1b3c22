package dev.daymark.app.settings;

import dev.daymark.app.ui.controls.Labels;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;

/** What every page of the settings begins with. */
public final class PageParts {
  private PageParts() {}

  /** The page's name and, if not empty, what it is for. */
  public static List<Node> heading(String title, String lead) {
    List<Node> parts = new ArrayList<>();
    parts.add(Labels.text(title, "dm-title"));
    if (!lead.isEmpty()) {
      parts.add(Labels.paragraph(lead, "dm-muted", "lead"));
    }
    return parts;
  }

  /** The same right below the page's name. */
  static Node firstSubheading(String text) {
    return Labels.text(text, "dm-subheading", "group", "first");
  }

  /** The name of a group of cards. */
  public static Node subheading(String text) {
    return Labels.text(text, "dm-subheading", "group");
  }
}
