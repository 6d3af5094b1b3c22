@NullMarked
package dev.daymark.app.settings;

import org.jspecify.annotations.NullMarked;
