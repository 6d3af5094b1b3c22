package dev.daymark.domain.sync;

import dev.daymark.domain.AccountId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The record of one sync run of an account.
 *
 * @param trigger why it ran, e.g. {@code MANUAL}
 * @param finishedAt null while it runs, or if it was cut off
 * @param bytes read and sent in requests' bodies; 0 where that was not measured
 * @param parked changes that the remote side refused for good
 * @param outcome {@code OK}, or the name of the failure that ended it; null while it runs
 */
public record SyncRun(
    UUID id,
    AccountId accountId,
    String trigger,
    Instant startedAt,
    @Nullable Instant finishedAt,
    @Nullable String outcome,
    int requests,
    long bytes,
    int pulled,
    int pushed,
    int conflicts,
    int parked) {}
