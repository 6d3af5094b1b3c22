/**
 * Tells that there is a newer Daymark: asked once a day at most, in the background, and not at all
 * if the person says so. Nothing is ever fetched or installed from here.
 */
@NullMarked
package dev.daymark.app.updates;

import org.jspecify.annotations.NullMarked;
