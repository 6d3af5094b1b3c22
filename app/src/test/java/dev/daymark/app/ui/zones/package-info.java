@NullMarked
package dev.daymark.app.ui.zones;

import org.jspecify.annotations.NullMarked;
