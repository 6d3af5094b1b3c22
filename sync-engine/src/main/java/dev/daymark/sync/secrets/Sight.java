package dev.daymark.sync.secrets;

/**
 * What lay in a folder before somebody looked into it: whatever is done about it afterwards is done
 * only while that is still there.
 *
 * @param file of secrets
 * @param key beside it
 */
record Sight(Seen file, Seen key) {

  /** An empty folder. */
  static final Sight NOTHING = new Sight(Seen.NOTHING, Seen.NOTHING);
}
