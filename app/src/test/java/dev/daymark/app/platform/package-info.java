@NullMarked
package dev.daymark.app.platform;

import org.jspecify.annotations.NullMarked;
