/**
 * Small controls that screens are composed of. They hold no state of the product, ask no
 * repository, and take their words from the caller.
 */
@NullMarked
package dev.daymark.app.ui.controls;

import org.jspecify.annotations.NullMarked;
