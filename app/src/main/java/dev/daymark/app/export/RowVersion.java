package dev.daymark.app.export;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What stands for a line of the table that Daymark writes, as it was written. What its list was
 * called has a part of its own: a list that gets another name is no change of its tasks.
 *
 * @param content stands for all cells but the list's
 * @param list stands for that of the list; empty where nothing tells
 */
public record RowVersion(String content, String list) {
  private static final int LIST = TaskRow.HEADER.indexOf("Calendar or list");
  private static final int CONTENT_BYTES = 8;
  private static final int LIST_BYTES = 4;

  /** Of the cells of a line, without its last. */
  public static RowVersion of(List<String> cells) {
    List<String> others = new ArrayList<>(cells);
    String list = others.set(LIST, "");
    String plain = others.stream().map(TaskRow::plain).collect(Collectors.joining("\0"));
    return new RowVersion(hash(plain, CONTENT_BYTES), ofList(list));
  }

  /** What stands for the name of a list. */
  public static String ofList(String name) {
    return hash(TaskRow.plain(name), LIST_BYTES);
  }

  /** Of a cell that tells it. */
  public static RowVersion parse(String cell) {
    String[] parts = cell.split("-", 2);
    boolean whole = parts.length == 2 && parts[0].startsWith("v");
    return whole ? new RowVersion(parts[0].substring(1), parts[1]) : new RowVersion("", "");
  }

  /** Whether it tells anything. */
  public boolean isKnown() {
    return !content.isEmpty();
  }

  /** As a cell; begins with a letter, so that no spreadsheet takes it for a number. */
  String cell() {
    return "v" + content + "-" + list;
  }

  private static String hash(String text, int bytes) {
    try {
      byte[] all = text.getBytes(StandardCharsets.UTF_8);
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(all);
      return HexFormat.of().formatHex(hash, 0, bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
