/**
 * Connecting and disconnecting Google accounts, and how each of them is doing. Secrets never come
 * here.
 */
@NullMarked
package dev.daymark.app.accounts;

import org.jspecify.annotations.NullMarked;
