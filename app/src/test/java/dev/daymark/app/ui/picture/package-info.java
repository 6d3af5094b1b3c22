@NullMarked
package dev.daymark.app.ui.picture;

import org.jspecify.annotations.NullMarked;
