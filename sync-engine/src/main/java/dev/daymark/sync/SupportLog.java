package dev.daymark.sync;

/**
 * The log that can be given away to get help: runs, requests, status codes, times and counts, never
 * a title, an address or a token.
 */
public final class SupportLog {

  /** The logger's name; who reads logs can send it to a file of its own. */
  public static final String NAME = "dev.daymark.sync.log";

  private SupportLog() {}
}
