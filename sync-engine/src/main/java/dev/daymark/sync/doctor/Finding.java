package dev.daymark.sync.doctor;

/**
 * Something that is not as it should be, or that explains a difference.
 *
 * @param place the calendar it is in; empty for the store itself
 * @param title of the event it is about; empty for none
 * @param sentence what it is, for the person
 */
public record Finding(Kind kind, String place, String title, String sentence) {

  /** What was found. */
  public enum Kind {
    /** The remote side has it and this device does not. */
    MISSING_HERE,
    /** This device has it as known there, and the remote side does not. */
    MISSING_THERE,
    /** Both have it, the remote side in another version. */
    NEWER_THERE,
    /** The same version on both sides, but not the same content. */
    DIFFERENT,
    /** A change of this device waits to be sent. */
    WAITING,
    /** A change of this device was refused. */
    REFUSED,
    /** The remote side could not be asked. */
    NOT_READ,
    /** An event of the remote side makes no sense to Daymark. */
    UNREADABLE,
    /** The store contradicts itself. */
    STORE;

    /** Whether reading everything anew puts it right. */
    public boolean isRepairable() {
      return compareTo(DIFFERENT) <= 0;
    }
  }
}
