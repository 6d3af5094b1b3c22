package dev.daymark.app.cli;

import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/** Addresses that lead into Daymark, such as {@code daymark://date/2026-11-18}. */
final class DaymarkLink {

  /** What they begin with. */
  static final String SCHEME = "daymark:";

  private static final Pattern ID =
      Pattern.compile("\\p{XDigit}{8}-(\\p{XDigit}{4}-){3}\\p{XDigit}{12}");

  private DaymarkLink() {}

  /** Where an address leads; empty if it leads nowhere. */
  static Optional<FirstAct> parse(String text) {
    URI address;
    try {
      address = URI.create(text);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
    if (!"daymark".equalsIgnoreCase(address.getScheme()) || address.getAuthority() == null) {
      return Optional.empty();
    }
    String path = address.getPath().replaceAll("^/+|/+$", "");
    return switch (address.getAuthority()) {
      case "open" -> Optional.of(new FirstAct.Look());
      case "new-event" -> Optional.of(new FirstAct.NewEvent());
      case "new-task" -> Optional.of(new FirstAct.NewTask());
      case "item" ->
          ID.matcher(path).matches() ? Optional.of(new FirstAct.ShowItem(path)) : Optional.empty();
      case "date" -> day(path);
      default -> Optional.empty();
    };
  }

  private static Optional<FirstAct> day(String text) {
    try {
      return Optional.of(new FirstAct.ShowDay(LocalDate.parse(text)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
