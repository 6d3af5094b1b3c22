@NullMarked
package dev.daymark.app.ui;

import org.jspecify.annotations.NullMarked;
