package dev.daymark.app.accounts;

import dev.daymark.app.ui.Messages;
import dev.daymark.app.ui.controls.Buttons;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.kordamp.ikonli.feather.Feather;

/** The button with what else can be done with an account. */
final class AccountMenu {
  private static final String CALENDAR = "https://calendar.google.com/calendar/r?authuser=";

  private final String email;
  private final Messages messages;
  private final ContextMenu menu = new ContextMenu();

  AccountMenu(String email, Messages messages) {
    this.email = email;
    this.messages = messages;
  }

  AccountMenu with(String key, Runnable action) {
    MenuItem item = new MenuItem(messages.text(key));
    item.setMnemonicParsing(false);
    item.setOnAction(event -> action.run());
    menu.getItems().add(item);
    return this;
  }

  /** Leads to the same calendars in the browser. */
  AccountMenu withGoogle(Consumer<URI> browser) {
    String address = CALENDAR + URLEncoder.encode(email, StandardCharsets.UTF_8);
    return with("accounts.menu.google", () -> browser.accept(URI.create(address)));
  }

  /** Adds what takes something away, apart from the others. */
  AccountMenu withDanger(String key, Runnable action) {
    menu.getItems().add(new SeparatorMenuItem());
    with(key, action);
    menu.getItems().getLast().getStyleClass().add("danger");
    return this;
  }

  Button button() {
    Button[] button = new Button[1];
    button[0] =
        Buttons.icon(
            Feather.MORE_HORIZONTAL,
            messages.text("accounts.menu", email),
            null,
            () -> menu.show(button[0], Side.BOTTOM, 0, 0));
    button[0].getStyleClass().add("account-menu");
    return button[0];
  }
}
