package dev.daymark.app.architecture.broken.app.calendar;

import java.sql.Connection;

/** A feature with SQL. */
public record SqlUser(Connection connection) {}
