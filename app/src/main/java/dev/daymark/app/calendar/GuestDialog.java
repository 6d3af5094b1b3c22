package dev.daymark.app.calendar;

import dev.daymark.app.session.GuestQuestion;
import dev.daymark.app.session.Session;
import dev.daymark.app.ui.Messages;
import dev.daymark.app.ui.controls.Overlays;
import dev.daymark.app.ui.controls.Question;
import dev.daymark.domain.Attendee;
import dev.daymark.domain.RecurrenceScope;
import dev.daymark.domain.sync.GuestNotice;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** Asks before an event is deleted that guests lose with it, and whether they get a mail. */
public final class GuestDialog {
  private static final int NAMED = 2;

  private GuestDialog() {}

  /** The question; taking it off the screen leaves the event as it is. */
  public static Region of(GuestQuestion question, Session session, Overlays overlays) {
    Messages messages = session.messages();
    String reach = reach(question.scope());
    CheckBox mail = new CheckBox(messages.text("calendar.guests.mail"));
    mail.setId("guests-mail");
    mail.setMnemonicParsing(false);
    mail.setSelected(question.usual() != GuestNotice.NONE);
    Question dialog =
        new Question(
            overlays,
            messages.text("calendar.guests.title." + reach, name(question, messages)),
            messages.text("calendar.guests.body." + reach, guests(question, messages)),
            mail,
            messages.text("calendar.guests.delete." + reach),
            messages.text("settings.cancel"),
            () -> session.events().answer(told(question, mail.isSelected())));
    dialog
        .sceneProperty()
        .addListener(
            (property, before, after) -> {
              if (after == null) {
                // A yes closes the dialog, too, and comes right after.
                Platform.runLater(() -> cancel(question, session));
              }
            });
    return dialog;
  }

  private static void cancel(GuestQuestion question, Session session) {
    if (session.events().guestsProperty().get().equals(Optional.of(question))) {
      session.events().cancel();
    }
  }

  private static GuestNotice told(GuestQuestion question, boolean mail) {
    if (!mail) {
      return GuestNotice.NONE;
    }
    return question.usual() == GuestNotice.NONE ? GuestNotice.ALL : question.usual();
  }

  private static String reach(@Nullable RecurrenceScope scope) {
    return switch (scope) {
      case null -> "one";
      case THIS -> "one";
      case THIS_AND_FOLLOWING -> "following";
      case ALL -> "all";
    };
  }

  private static String name(GuestQuestion question, Messages messages) {
    String summary = question.occurrence().event().content().summary();
    return summary.isBlank() ? messages.text("session.untitled") : summary;
  }

  /** Two guests by name, more by their number. */
  private static String guests(GuestQuestion question, Messages messages) {
    int count = question.guests().size();
    if (count > NAMED) {
      return messages.text("calendar.guests.many", count);
    }
    String first = name(question.guests().getFirst());
    return count == 1
        ? first
        : messages.text("calendar.guests.two", first, name(question.guests().getLast()));
  }

  private static String name(Attendee guest) {
    String name = guest.displayName();
    return name == null || name.isBlank() ? guest.email() : name;
  }
}
