package dev.daymark.domain.sync;

import dev.daymark.domain.EventContent;

/**
 * The last version of an event on which both sides agreed.
 *
 * @param json the remote resource, as received
 */
public record BaseVersion(EventContent content, ETag etag, String json) {}
