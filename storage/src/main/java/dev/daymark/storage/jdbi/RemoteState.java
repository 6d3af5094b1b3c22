package dev.daymark.storage.jdbi;

import dev.daymark.domain.sync.BaseVersion;
import dev.daymark.domain.sync.RemoteRef;

/**
 * Where an event lives remotely and what both sides agreed on last.
 *
 * @param listingMark the full listing it was last seen in; 0 for none
 */
record RemoteState(RemoteRef ref, BaseVersion base, long listingMark) {}
