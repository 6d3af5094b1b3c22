/** Tests of how keys are looked up and changed. */
@NullMarked
package dev.daymark.app.shortcuts;

import org.jspecify.annotations.NullMarked;
