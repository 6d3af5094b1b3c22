@NullMarked
package dev.daymark.sync.schedule;

import org.jspecify.annotations.NullMarked;
