/**
 * Where secrets are kept, whatever they are for: the system's keyring behind one port, or an
 * encrypted file the person chose. Knows no account, no mail and no database.
 */
@NullMarked
package dev.daymark.sync.secrets;

import org.jspecify.annotations.NullMarked;
