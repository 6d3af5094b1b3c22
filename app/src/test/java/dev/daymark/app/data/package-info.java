@NullMarked
package dev.daymark.app.data;

import org.jspecify.annotations.NullMarked;
