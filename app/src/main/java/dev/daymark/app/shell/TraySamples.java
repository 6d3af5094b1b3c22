package dev.daymark.app.shell;

import dev.daymark.app.ui.controls.Labels;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/** The icon in the tray in each of its states, for a look at them beside each other. */
public final class TraySamples {
  private TraySamples() {}

  /** Each in a card with what it says. */
  public static List<Node> icons() {
    return List.of(
        card(TrayIcon.State.QUIET, "Synced"),
        card(TrayIcon.State.WAITING, "Changes waiting"),
        card(TrayIcon.State.ATTENTION, "Needs you"),
        card(TrayIcon.State.OFFLINE, "Offline"),
        card(TrayIcon.State.PAUSED, "Reminders paused"));
  }

  private static Node card(TrayIcon.State state, String means) {
    var words = Labels.text(means, "dm-caption", "dm-muted");
    words.setWrapText(true);
    VBox card = new VBox(8, TrayIcon.node(state), words);
    card.getStyleClass().addAll("tray-card", state.name().toLowerCase(Locale.ROOT));
    return card;
  }
}
