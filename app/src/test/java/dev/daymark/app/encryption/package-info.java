@NullMarked
package dev.daymark.app.encryption;

import org.jspecify.annotations.NullMarked;
