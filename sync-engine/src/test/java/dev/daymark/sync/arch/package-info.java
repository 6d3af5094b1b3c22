@NullMarked
package dev.daymark.sync.arch;

import org.jspecify.annotations.NullMarked;
