@NullMarked
package dev.daymark.sync.reconcile;

import org.jspecify.annotations.NullMarked;
