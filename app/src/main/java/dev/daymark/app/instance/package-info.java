/**
 * One Daymark a person and a directory: how a second start finds the running one and hands its
 * command line over, and how the running one takes it. Knows neither windows nor commands, and
 * loads next to nothing while it looks.
 */
@NullMarked
package dev.daymark.app.instance;

import org.jspecify.annotations.NullMarked;
