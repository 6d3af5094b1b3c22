package dev.daymark.app.calendar.layout;

/** A slot with its place, before the drawing order is known. */
record Placement<T>(Slot<T> slot, Box box, int level) {}
