@NullMarked
package dev.daymark.app.quickadd;

import org.jspecify.annotations.NullMarked;
