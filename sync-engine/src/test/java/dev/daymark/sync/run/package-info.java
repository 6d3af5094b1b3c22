@NullMarked
package dev.daymark.sync.run;

import org.jspecify.annotations.NullMarked;
