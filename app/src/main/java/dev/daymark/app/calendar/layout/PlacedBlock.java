package dev.daymark.app.calendar.layout;

/**
 * Where a block stands in its column.
 *
 * @param box in px, relative to the column's top left corner at midnight
 * @param level 0 for the lowest; higher levels of a cascade lie on top and have an outline
 * @param order blocks are drawn in this order, later ones on top
 * @param visibleHeight px from the top that no later block covers; text goes only there
 */
public record PlacedBlock<T>(T id, Box box, int level, int order, double visibleHeight) {}
