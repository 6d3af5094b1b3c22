@NullMarked
package dev.daymark.app.session;

import org.jspecify.annotations.NullMarked;
