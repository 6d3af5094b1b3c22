package dev.daymark.app.calendar;

import dev.daymark.app.calendar.RailViewModel.Order;
import dev.daymark.app.ui.Messages;
import dev.daymark.app.ui.controls.Buttons;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.RadioMenuItem;
import org.kordamp.ikonli.feather.Feather;

/** Chooses what comes first among the tasks to schedule. */
record RailOrder(RailViewModel model) {

  Button button() {
    Button[] button = new Button[1];
    button[0] =
        Buttons.icon(
            Feather.SLIDERS, messages().text("calendar.rail.order"), null, () -> open(button[0]));
    button[0].setId("rail-order");
    return button[0];
  }

  private Messages messages() {
    return model.calendar().session().messages();
  }

  private void open(Button anchor) {
    ContextMenu menu = new ContextMenu();
    for (Order order : Order.values()) {
      RadioMenuItem item = new RadioMenuItem(messages().text("calendar.rail.order." + order));
      item.setSelected(model.orderProperty().get() == order);
      item.setOnAction(event -> model.orderProperty().set(order));
      menu.getItems().add(item);
    }
    menu.show(anchor, Side.BOTTOM, 0, 2);
  }
}
