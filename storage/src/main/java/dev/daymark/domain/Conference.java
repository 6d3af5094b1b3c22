package dev.daymark.domain;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * The call of an event. Who asks for one names the request, so that asking again makes no second
 * call; whether one can be had is the remote side's to say, which may take it a while.
 *
 * @param requestId how the request for it is called; null for a call nobody is known to have asked
 *     for
 * @param link where it is joined; null until there is one, and for a call without such an address
 * @param data all that the remote side says about it, in the remote side's own words, to give it
 *     back unchanged; null until there is one
 */
public record Conference(
    State state, @Nullable String requestId, @Nullable URI link, @Nullable String data) {

  /** No call. */
  public static final Conference NONE = new Conference(State.NONE, null, null, null);

  /** How far it is. */
  public enum State {
    NONE,
    /** Asked for, here or there; there is none yet. */
    REQUESTED,
    /** Asked for in vain. */
    REFUSED,
    READY
  }

  /** One that is asked for under a name that no other request has. */
  public static Conference requested(String requestId) {
    return new Conference(State.REQUESTED, requestId, null, null);
  }

  /** One that the remote side could not make. */
  public static Conference refused(String requestId) {
    return new Conference(State.REFUSED, requestId, null, null);
  }

  /** One that can be joined. */
  public static Conference ready(
      @Nullable String requestId, @Nullable URI link, @Nullable String data) {
    return new Conference(State.READY, requestId, link, data);
  }

  /** Whether there is a call, or may be one soon. */
  public boolean isPresent() {
    return state != State.NONE;
  }

  /** Whether both came of the same request, however far it is. */
  public boolean isOfSameRequest(Conference other) {
    return requestId != null && requestId.equals(other.requestId);
  }
}
