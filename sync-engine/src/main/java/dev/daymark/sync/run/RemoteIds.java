package dev.daymark.sync.run;

import dev.daymark.domain.EventId;
import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The remote ids of events made here: the event's own id in base32hex and a generation, so that a
 * create can be repeated and its echo recognised. Google takes a to v and 0 to 9.
 */
final class RemoteIds {

  private static final Pattern FORM = Pattern.compile("dm([0-9a-v]{26})([0-9a-v]+)");
  private static final int RADIX = 32;

  private RemoteIds() {}

  /** Whose remote id it is, and which of its identities. */
  record Origin(EventId event, int generation) {}

  static String of(EventId event, int generation) {
    UUID uuid = event.value();
    BigInteger value =
        new BigInteger(Long.toUnsignedString(uuid.getMostSignificantBits()))
            .shiftLeft(Long.SIZE)
            .or(new BigInteger(Long.toUnsignedString(uuid.getLeastSignificantBits())));
    String digits = value.toString(RADIX);
    return "dm"
        + "0".repeat(26 - digits.length())
        + digits
        + Integer.toString(generation, RADIX).toLowerCase(Locale.ROOT);
  }

  /** Empty if the id is not of our form; it may still be another device's. */
  static Optional<Origin> parse(String remoteId) {
    Matcher form = FORM.matcher(remoteId);
    if (!form.matches() || form.group(2).length() > 6) {
      return Optional.empty();
    }
    BigInteger value = new BigInteger(form.group(1), RADIX);
    if (value.bitLength() > 2 * Long.SIZE) {
      return Optional.empty();
    }
    UUID uuid = new UUID(value.shiftRight(Long.SIZE).longValue(), value.longValue());
    return Optional.of(new Origin(new EventId(uuid), Integer.parseInt(form.group(2), RADIX)));
  }
}
