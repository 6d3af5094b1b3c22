/** Proofs about where secrets are kept, some with a real keyring. */
@NullMarked
package dev.daymark.sync.secrets;

import org.jspecify.annotations.NullMarked;
