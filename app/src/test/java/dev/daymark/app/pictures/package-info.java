@NullMarked
package dev.daymark.app.pictures;

import org.jspecify.annotations.NullMarked;
