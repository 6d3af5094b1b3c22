/**
 * The changes that are not with Google yet: what each does in words, why one was refused, and what
 * the person can do about it.
 */
@NullMarked
package dev.daymark.app.outbox;

import org.jspecify.annotations.NullMarked;
