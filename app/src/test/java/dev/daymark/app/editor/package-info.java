@NullMarked
package dev.daymark.app.editor;

import org.jspecify.annotations.NullMarked;
