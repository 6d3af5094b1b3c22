/**
 * The model a person thinks in: calendars, events, tasks, accounts. Values only; depends on nothing
 * but java.base and JSpecify, and knows neither a database nor a remote service.
 */
@NullMarked
package dev.daymark.domain;

import org.jspecify.annotations.NullMarked;
