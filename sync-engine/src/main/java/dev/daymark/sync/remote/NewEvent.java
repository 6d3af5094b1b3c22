package dev.daymark.sync.remote;

import dev.daymark.domain.EventContent;
import org.jspecify.annotations.Nullable;

/**
 * An event to be created.
 *
 * @param id its identity there, chosen here so that sending it twice makes one event
 * @param carried what it has from the event in whose stead it is made, as {@link
 *     dev.daymark.domain.EventDetails#carried}; null if there is nothing of it
 */
public record NewEvent(String id, EventContent content, @Nullable String carried) {}
