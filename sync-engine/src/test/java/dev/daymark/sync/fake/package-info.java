/**
 * A stateful stand-in for Google's sign-in and Calendar API v3 on loopback HTTP, for tests and the
 * demo.
 *
 * <p>{@link dev.daymark.sync.fake.FakeGoogle} is the way in. Nothing here knows Daymark's own
 * types: the package speaks Google's protocol only, on the JDK's HTTP server, Gson and lib-recur.
 */
@NullMarked
package dev.daymark.sync.fake;

import org.jspecify.annotations.NullMarked;
