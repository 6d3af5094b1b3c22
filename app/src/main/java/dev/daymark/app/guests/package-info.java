/**
 * Who is invited to events: the people known from before, the field they are typed into, and how
 * guests and their answers are said. It stores nothing.
 */
@NullMarked
package dev.daymark.app.guests;

import org.jspecify.annotations.NullMarked;
