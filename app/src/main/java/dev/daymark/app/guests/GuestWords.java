package dev.daymark.app.guests;

import dev.daymark.app.ui.Messages;
import dev.daymark.domain.Attendee;
import dev.daymark.domain.Attendee.ResponseStatus;
import java.util.ArrayList;
import java.util.List;

/** Guests and what they answered, as short texts. */
public final class GuestWords {
  private static final List<ResponseStatus> ORDER =
      List.of(
          ResponseStatus.ACCEPTED,
          ResponseStatus.TENTATIVE,
          ResponseStatus.NEEDS_ACTION,
          ResponseStatus.DECLINED);

  private final Messages messages;

  public GuestWords(Messages messages) {
    this.messages = messages;
  }

  /** 3 going, 1 maybe, 1 awaiting. */
  public String answers(List<Attendee> guests) {
    List<String> parts = new ArrayList<>();
    for (ResponseStatus answer : ORDER) {
      long count = guests.stream().filter(guest -> guest.responseStatus() == answer).count();
      if (count > 0) {
        parts.add(messages.text("inspector.guests." + answer, count));
      }
    }
    return String.join(", ", parts);
  }

  /** What people call a guest. */
  public static String name(Attendee guest) {
    String name = guest.displayName();
    return name == null || name.isBlank() ? guest.email() : name;
  }
}
