package dev.daymark.app.ical;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/**
 * Files of Google, Apple, Outlook and Thunderbird that something happened to: on the disk, on the
 * way, or in the program that wrote them. A seed always makes the same one.
 */
final class DamagedFiles {

  private static final List<String> WHOLE =
      List.of(
              "google.ics",
              "apple.ics",
              "outlook.ics",
              "thunderbird.ics",
              "exchange.ics",
              "icloud.ics",
              "damaged.ics")
          .stream()
          .map(name -> new String(FileFixture.resource(name), StandardCharsets.UTF_8))
          .toList();

  private static final List<String> LINES =
      List.of(
          "RRULE:FREQ=SECONDLY;COUNT=1000000000",
          "RRULE:FREQ=SECONDLY",
          "RRULE:FREQ=MINUTELY;INTERVAL=1;BYSECOND=0,1,2,3,4,5,6,7,8,9",
          "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
          "RRULE:FREQ=DAILY;UNTIL=99991231T250000",
          "RRULE:FREQ=DAILY;COUNT=-1;INTERVAL=0",
          "RRULE:FREQ=WEEKLY;BYDAY=MO;BYSETPOS=-366,366",
          "EXRULE:FREQ=SECONDLY",
          "RDATE;VALUE=PERIOD:20261117T120000/P999999D,20261118T120000/",
          "EXDATE:20261116T080000Z,,x",
          "TZOFFSETTO:+9999",
          "TZID:",
          "DURATION:P999999W",
          "DURATION:-PT1H",
          "DTSTART:99991231T235959",
          "DTSTART:00010101",
          "DTSTART;TZID=Atlantis/Capital:20261118T090000",
          "DTEND;VALUE=DATE:99991231",
          "TRIGGER:-P999999D",
          "TRIGGER;RELATED=END:P99999W",
          "ATTENDEE:mailto:x@y",
          "ATTENDEE;CN=\"Ana:mailto:ana@example.org",
          "CATEGORIES:,,\\,,",
          "PRIORITY:99999999999999999999",
          "COMPLETED:20269999T000000Z",
          "CONFERENCE;VALUE=URI:https://[::::",
          "URL:javascript:alert(1)",
          "ATTACH;ENCODING=BASE64;VALUE=BINARY:" + "QUJD".repeat(50),
          "STATUS:CANCELLED",
          "SUMMARY:\u0000\u0001\u202e\ud800");

  private static final List<String> IDENTITIES =
      List.of(
          "UID:of-every-file",
          "UID:",
          "UID:" + "u".repeat(1_000),
          "UID:00000000-0000-0000-0000-000000000000",
          "RECURRENCE-ID:20261123T080000Z",
          "RECURRENCE-ID;VALUE=DATE:20261123",
          "RECURRENCE-ID;RANGE=THISANDFUTURE:20261123T080000Z",
          "RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Stockholm:20261125T170000",
          "RECURRENCE-ID;RANGE=THISANDFUTURE:99991231T000000Z",
          "RELATED-TO:of-every-file",
          "RELATED-TO;RELTYPE=PARENT:",
          "BEGIN:VTODO\nUID:ring-1\nRELATED-TO:ring-2\nEND:VTODO\n"
              + "BEGIN:VTODO\nUID:ring-2\nRELATED-TO:ring-1\nEND:VTODO");

  private static final List<String> PARAMETERS =
      List.of(
          ";TZID=Nowhere",
          ";TZID=\"Europe/Stockholm",
          ";VALUE=PERIOD",
          ";VALUE=DATE",
          ";RANGE=THISANDFUTURE",
          ";X=\"\"\";",
          ";=",
          ";;",
          ";CN=^n^^^'^",
          ";ENCODING=QUOTED-PRINTABLE",
          ":",
          "\\");

  private static final List<String> DATES =
      List.of(
          "99991231T235959Z",
          "00000000",
          "20260229",
          "20261350T996161",
          "-20261118",
          "+999999999-12-31",
          "20260329T023000",
          "20261118T240000",
          "20261118T0900",
          "2026-11-18T09:00:00+01:00",
          "18000101T000000Z",
          "");

  private static final List<Charset> CHARSETS =
      List.of(
          StandardCharsets.UTF_16,
          StandardCharsets.UTF_16LE,
          StandardCharsets.UTF_16BE,
          StandardCharsets.ISO_8859_1,
          Charset.forName("windows-1251"),
          Charset.forName("Shift_JIS"));

  private static final Pattern DATE = Pattern.compile("\\d{8}(?:T\\d{6}Z?)?");
  private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final Random random;

  private DamagedFiles(Random random) {
    this.random = random;
  }

  /** The file of a seed; its UIDs are those of no other seed, unless damage makes them so. */
  static byte[] of(long seed) {
    DamagedFiles damage = new DamagedFiles(new Random(seed * 0x9E3779B97F4A7C15L));
    String text = damage.any(WHOLE).replace("\nUID:", "\nUID:" + seed + "-");
    text = text.replace("\nRELATED-TO:", "\nRELATED-TO:" + seed + "-");
    for (int times = 1 + damage.random.nextInt(4); times > 0; times--) {
      text = damage.text(text);
    }
    return damage.bytes(text);
  }

  private <T> T any(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  private String text(String text) {
    return switch (random.nextInt(11)) {
      case 0, 1 -> lines(text);
      case 2 -> folds(text);
      case 3 -> parameter(text);
      case 4 -> inserted(text, any(LINES));
      case 5 -> inserted(text, any(IDENTITIES));
      case 6 -> inserted(text, any(List.of("BEGIN:", "END:")) + name().repeat(1 + rarely(30)));
      case 7 -> inserted(text, "DESCRIPTION:" + "huge\\n ".repeat(50 + rarely(30_000)));
      case 8 -> date(text);
      case 9 -> cut(text);
      default -> spliced(text);
    };
  }

  private String name() {
    return any(List.of("VEVENT", "VTODO", "VALARM", "VCALENDAR", "VTIMEZONE", "X-ANY"))
        + any(List.of("", "\nBEGIN:"));
  }

  private int rarely(int much) {
    return random.nextInt(50) == 0 ? much : 0;
  }

  /** Somewhere in the text, the end included. */
  private int at(String text) {
    return random.nextInt(text.length() + 1);
  }

  /** The next end of a line. */
  private int lineEnd(String text) {
    int end = text.indexOf('\n', at(text));
    return end < 0 ? text.length() : end;
  }

  private String inserted(String text, String line) {
    int end = lineEnd(text);
    return text.substring(0, end) + "\n" + line + text.substring(end);
  }

  private String lines(String text) {
    List<String> lines = new ArrayList<>(text.lines().toList());
    if (lines.isEmpty()) {
      return text;
    }
    int one = random.nextInt(lines.size());
    switch (random.nextInt(4)) {
      case 0 -> lines.remove(one);
      case 1 -> lines.add(random.nextInt(lines.size() + 1), lines.get(one));
      case 2 -> Collections.swap(lines, one, random.nextInt(lines.size()));
      default -> Collections.shuffle(lines.subList(one, Math.min(lines.size(), one + 8)), random);
    }
    return String.join(any(List.of("\n", "\r\n", "\r", "\n\n")), lines);
  }

  private String folds(String text) {
    String fold = any(List.of("\r\n ", "\n\t", "\n", "\r", "\n  ", "=\n"));
    StringBuilder folded = new StringBuilder(text);
    for (int times = 1 + random.nextInt(5); times > 0; times--) {
      folded.insert(random.nextInt(folded.length() + 1), fold);
    }
    return folded.toString();
  }

  private String parameter(String text) {
    int colon = text.indexOf(':', at(text));
    int to = colon < 0 ? text.length() : colon;
    int from = Math.min(text.length(), random.nextInt(3) == 0 ? to + 1 : to);
    return text.substring(0, to) + any(PARAMETERS) + text.substring(from);
  }

  private String date(String text) {
    Matcher found = DATE.matcher(text);
    if (!found.find(at(text))) {
      return text;
    }
    return text.substring(0, found.start()) + any(DATES) + text.substring(found.end());
  }

  private String cut(String text) {
    int from = at(text);
    int to = random.nextBoolean() ? text.length() : Math.min(text.length(), from + 200);
    return text.substring(0, from) + text.substring(to);
  }

  private String spliced(String text) {
    int here = at(text);
    return text.substring(0, here) + any(WHOLE) + text.substring(here);
  }

  private byte[] bytes(String text) {
    return switch (random.nextInt(20)) {
      case 0 -> text.getBytes(any(CHARSETS));
      case 1 -> joined(MARK, text.getBytes(StandardCharsets.UTF_8));
      case 2 -> joined("PK\u0003\u0004".getBytes(StandardCharsets.ISO_8859_1), packed(text));
      case 3 -> random.nextInt(4) == 0 ? noise() : packed(text);
      case 4, 5, 6, 7, 8, 9 -> flipped(text.getBytes(StandardCharsets.UTF_8));
      default -> text.getBytes(StandardCharsets.UTF_8);
    };
  }

  private byte[] flipped(byte[] file) {
    for (int times = 1 + random.nextInt(8); times > 0 && file.length > 0; times--) {
      file[random.nextInt(file.length)] ^= (byte) (1 << random.nextInt(8));
    }
    return file;
  }

  private byte[] noise() {
    byte[] noise = new byte[random.nextInt(4_000)];
    random.nextBytes(noise);
    return noise;
  }

  private static byte[] packed(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static byte[] joined(byte[] one, byte[] other) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(one);
    out.writeBytes(other);
    return out.toByteArray();
  }
}
