/**
 * Sheets of what the design has references for, in both themes, so that people can hold one against
 * the other. They show the controls that the window is made of and no likenesses of them; nothing
 * in the window needs this package.
 */
@NullMarked
package dev.daymark.app.samples;

import org.jspecify.annotations.NullMarked;
