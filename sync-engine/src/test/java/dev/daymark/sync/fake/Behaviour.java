package dev.daymark.sync.fake;

/**
 * Choices where Google's behaviour is not promised, so that tests can see a client survive both
 * ways. Values may change while the server runs; any thread.
 */
public final class Behaviour {
  private volatile int pageLimit = Integer.MAX_VALUE;
  private volatile boolean emptyPages;
  private volatile boolean bareInstanceTombstones;
  private volatile boolean refusesUndelete;
  private volatile boolean reportsExceptionsOfDeletedSeries;
  private volatile boolean keepsVersionOnNoOpWrites;
  private volatile boolean listsPartsFirst;
  private volatile boolean testingConsentScreen;
  private volatile Calls calls = Calls.MADE;

  Behaviour() {}

  /** Lists hold at most this many items a page, whatever the client asks for. */
  public Behaviour pageLimit(int items) {
    pageLimit = items;
    return this;
  }

  /** Event lists put an empty page before every page that holds something. */
  public Behaviour emptyPages(boolean on) {
    emptyPages = on;
    return this;
  }

  /** Cancelled instances come with id and status only. */
  public Behaviour bareInstanceTombstones(boolean on) {
    bareInstanceTombstones = on;
    return this;
  }

  /** A write to a deleted event answers 403 even where it would restore it. */
  public Behaviour refusesUndelete(boolean on) {
    refusesUndelete = on;
    return this;
  }

  /** After a series is deleted its exceptions come as cancelled in incremental lists, too. */
  public Behaviour reportsExceptionsOfDeletedSeries(boolean on) {
    reportsExceptionsOfDeletedSeries = on;
    return this;
  }

  /** A write that changes nothing leaves ETag and revision as they were. */
  public Behaviour keepsVersionOnNoOpWrites(boolean on) {
    keepsVersionOnNoOpWrites = on;
    return this;
  }

  /** Of a series that is parted the new one comes before its changed occurrences. */
  public Behaviour listsPartsFirst(boolean on) {
    listsPartsFirst = on;
    return this;
  }

  /**
   * Refresh tokens die after seven days, as for an OAuth app whose consent screen is in testing.
   */
  public Behaviour testingConsentScreen(boolean on) {
    testingConsentScreen = on;
    return this;
  }

  /** What becomes of a request for a call. */
  public enum Calls {
    MADE,
    MADE_LATER,
    REFUSED
  }

  /** How requests for calls are answered from now on. */
  public Behaviour calls(Calls answer) {
    calls = answer;
    return this;
  }

  int pageLimit() {
    return pageLimit;
  }

  boolean listsPartsFirst() {
    return listsPartsFirst;
  }

  boolean emptyPages() {
    return emptyPages;
  }

  boolean bareInstanceTombstones() {
    return bareInstanceTombstones;
  }

  /** Whether a write to a deleted event answers 403 even where it would restore it. */
  public boolean refusesUndelete() {
    return refusesUndelete;
  }

  boolean reportsExceptionsOfDeletedSeries() {
    return reportsExceptionsOfDeletedSeries;
  }

  boolean keepsVersionOnNoOpWrites() {
    return keepsVersionOnNoOpWrites;
  }

  Calls calls() {
    return calls;
  }

  boolean testingConsentScreen() {
    return testingConsentScreen;
  }
}
