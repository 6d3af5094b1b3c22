package dev.daymark.domain.sync;

import dev.daymark.domain.AccountId;

/**
 * A calendar that the person took off an account's list here, and which waits to be taken off it
 * there. It stays in Google, and in the lists of others.
 *
 * @param remoteId the account's id for it
 * @param summary what it was called here
 */
public record DepartingCalendar(AccountId account, String remoteId, String summary) {}
