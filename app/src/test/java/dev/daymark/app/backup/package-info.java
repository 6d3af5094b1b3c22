/** Backups: what stays of them, and that nothing damaged is ever restored. */
@NullMarked
package dev.daymark.app.backup;

import org.jspecify.annotations.NullMarked;
