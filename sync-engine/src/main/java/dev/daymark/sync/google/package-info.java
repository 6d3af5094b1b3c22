/**
 * The adapter to Google Calendar v3: mapping, requests, failure classification. Nothing outside
 * this package and {@code sync.auth} knows Google's client library.
 */
@NullMarked
package dev.daymark.sync.google;

import org.jspecify.annotations.NullMarked;
