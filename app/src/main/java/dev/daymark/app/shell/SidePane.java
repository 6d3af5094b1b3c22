package dev.daymark.app.shell;

import dev.daymark.app.inspector.InspectorView;
import dev.daymark.app.shell.WindowViewModel.Screen;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/**
 * The pane at the side of the content: the details of what is selected, or the tasks to schedule.
 */
final class SidePane extends StackPane {

  SidePane(InspectorView inspector, Region rail, WindowViewModel window) {
    getStyleClass().add("dm-side-pane");
    BooleanBinding shown =
        window.railProperty().and(window.screenProperty().isEqualTo(Screen.CALENDAR));
    rail.visibleProperty().bind(shown);
    rail.managedProperty().bind(shown);
    inspector.visibleProperty().bind(shown.not());
    inspector.managedProperty().bind(shown.not());
    getChildren().addAll(inspector, rail);
  }
}
