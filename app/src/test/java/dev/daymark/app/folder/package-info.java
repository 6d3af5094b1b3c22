@NullMarked
package dev.daymark.app.folder;

import org.jspecify.annotations.NullMarked;
