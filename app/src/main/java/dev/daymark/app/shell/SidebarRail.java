package dev.daymark.app.shell;

import dev.daymark.app.command.Command;
import dev.daymark.app.shell.WindowViewModel.Screen;
import dev.daymark.app.ui.Messages;
import dev.daymark.app.ui.controls.Buttons;
import dev.daymark.app.ui.icon.Icons;
import dev.daymark.app.ui.icon.Logo;
import dev.daymark.domain.CalendarId;
import dev.daymark.domain.sync.CalendarTrouble;
import java.util.Map;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/**
 * The sidebar of a narrow window: icons only. Behind the one for the calendars a mark tells that
 * some are not in step.
 */
final class SidebarRail extends VBox {
  private static final PseudoClass ON = PseudoClass.getPseudoClass("on");

  SidebarRail(
      SidebarViewModel model,
      ReadOnlyIntegerProperty toReview,
      WindowViewModel window,
      ShellActions actions,
      Messages messages,
      ObservableValue<Map<CalendarId, CalendarTrouble>> troubles) {
    getStyleClass().add("dm-rail");
    StackPane logo = new StackPane(new Logo(20));
    logo.getStyleClass().add("logo");
    Button calendar =
        button(
            Feather.CALENDAR,
            messages,
            "shell.nav.calendar",
            actions.caps(Command.GO_CALENDAR),
            actions::openCalendar);
    Button tasks =
        button(
            Feather.CHECK_CIRCLE,
            messages,
            "shell.nav.tasks",
            actions.caps(Command.GO_TASKS),
            actions::openTasks);
    Button review =
        button(
            Feather.GIT_MERGE,
            messages,
            "shell.nav.review",
            actions.caps(Command.GO_REVIEW),
            actions::openReview);
    Button expand =
        button(
            Feather.SIDEBAR,
            messages,
            "shell.sidebar.toggle",
            actions.caps(Command.SIDEBAR),
            actions::toggleSidebar);
    Button settings =
        button(
            Feather.SETTINGS,
            messages,
            "shell.nav.settings",
            actions.caps(Command.SETTINGS),
            actions::openSettings);
    window
        .screenProperty()
        .subscribe(
            screen -> {
              calendar.pseudoClassStateChanged(ON, screen == Screen.CALENDAR);
              tasks.pseudoClassStateChanged(ON, screen == Screen.TASKS);
              review.pseudoClassStateChanged(ON, screen == Screen.REVIEW);
            });
    Region gap = new Region();
    VBox.setVgrow(gap, Priority.ALWAYS);
    Node reviewPart = withBadge(review, toReview);
    reviewPart
        .visibleProperty()
        .bind(toReview.greaterThan(0).or(window.screenProperty().isEqualTo(Screen.REVIEW)));
    reviewPart.managedProperty().bind(reviewPart.visibleProperty());
    getChildren()
        .addAll(
            logo,
            calendar,
            withBadge(tasks, model.dueTasksProperty()),
            reviewPart,
            withTrouble(
                expand,
                Buttons.keyedTooltip(
                    messages.text("shell.sidebar.toggle"), actions.caps(Command.SIDEBAR)),
                new RailTrouble(model, messages, troubles)),
            gap,
            settings);
  }

  private static Button button(
      Feather icon, Messages messages, String key, ObservableValue<String> caps, Runnable action) {
    Button button = Buttons.keyed(icon, messages.text(key), caps, action);
    button.getStyleClass().add("rail-button");
    return button;
  }

  /** The calendars are behind this button, and so is what is wrong with them. */
  private static Node withTrouble(Button button, Tooltip tooltip, RailTrouble trouble) {
    button.setTooltip(tooltip);
    String name = button.getAccessibleText();
    trouble
        .words()
        .subscribe(
            words -> {
              String said = words.isEmpty() ? name : name + ". " + words;
              button.setAccessibleText(said);
              tooltip.setText(said);
            });
    StackPane mark = new StackPane(Icons.of(Feather.ALERT_TRIANGLE, "s12", "warning"));
    mark.getStyleClass().add("trouble");
    mark.setMouseTransparent(true);
    mark.visibleProperty().bind(trouble.words().map(words -> !words.isEmpty()));
    StackPane.setAlignment(mark, Pos.TOP_RIGHT);
    StackPane holder = new StackPane(button, mark);
    holder.getStyleClass().add("badged");
    return holder;
  }

  private static Node withBadge(Button button, ReadOnlyIntegerProperty count) {
    Label badge = new Label();
    badge.getStyleClass().add("badge");
    badge.setMouseTransparent(true);
    badge.textProperty().bind(count.asString());
    badge.visibleProperty().bind(count.greaterThan(0));
    StackPane.setAlignment(badge, Pos.TOP_RIGHT);
    StackPane holder = new StackPane(button, badge);
    holder.getStyleClass().add("badged");
    return holder;
  }
}
