@NullMarked
package dev.daymark.app.ui.controls;

import org.jspecify.annotations.NullMarked;
