@NullMarked
package dev.daymark.app.demo;

import org.jspecify.annotations.NullMarked;
