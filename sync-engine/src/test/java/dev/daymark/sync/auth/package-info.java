@NullMarked
package dev.daymark.sync.auth;

import org.jspecify.annotations.NullMarked;
