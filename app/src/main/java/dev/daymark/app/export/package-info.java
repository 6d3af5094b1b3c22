/**
 * Daymark's neutral JSON: everything the person has, in a form that needs no Daymark to be read.
 * Writes values only, opens no file and no database.
 */
@NullMarked
package dev.daymark.app.export;

import org.jspecify.annotations.NullMarked;
