@NullMarked
package dev.daymark.sync.google;

import org.jspecify.annotations.NullMarked;
