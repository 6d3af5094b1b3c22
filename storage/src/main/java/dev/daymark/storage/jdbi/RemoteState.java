package dev.daymark.storage.jdbi;

import dev.daymark.domain.sync.BaseVersion;
import dev.daymark.domain.sync.RemoteRef;

/**
 * Where an event lives remotely and what both sides agreed on last.
 *
 * @param listingMark the full listing it was last seen in; 0 for none
 * @param lookedUp of an occurrence that no listing has shown: there it may be as its series has it,
 *     and no exception. Of any other event: it is only presumed to be there
 */
record RemoteState(RemoteRef ref, BaseVersion base, long listingMark, boolean lookedUp) {

  RemoteState in(RemoteRef other) {
    return new RemoteState(other, base, listingMark, lookedUp);
  }

  RemoteState agreedOn(BaseVersion other) {
    return new RemoteState(ref, other, listingMark, lookedUp);
  }
}
