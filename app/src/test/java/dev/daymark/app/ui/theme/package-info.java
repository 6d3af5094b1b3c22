@NullMarked
package dev.daymark.app.ui.theme;

import org.jspecify.annotations.NullMarked;
