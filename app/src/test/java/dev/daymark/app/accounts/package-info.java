@NullMarked
package dev.daymark.app.accounts;

import org.jspecify.annotations.NullMarked;
