package dev.daymark.sync.fake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A request and what became of it.
 *
 * @param number counts from 1 since the server started
 * @param at when it was answered, by the server's clock
 * @param status what the client was sent; 0 where the connection was dropped instead
 * @param fault the fault that was injected, or null
 */
public record LoggedCall(
    int number, Instant at, FakeRequest request, int status, @Nullable Fault fault) {}
