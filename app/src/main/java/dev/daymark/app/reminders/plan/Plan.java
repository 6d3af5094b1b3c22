package dev.daymark.app.reminders.plan;

import java.time.Instant;
import java.util.List;

/**
 * What is to be done about reminders now.
 *
 * @param keep fell due and is kept for when quiet time or a pause ends
 * @param list is too old to be shown, or nothing is to be shown; goes to the list only
 * @param show is to be shown, oldest first
 * @param passedOver is past and was never due: it came too late, with its event already begun
 * @param next when something falls due, or quiet time or a pause ends; {@link Instant#MAX} for
 *     nothing in sight
 */
public record Plan(
    List<Prompt> keep,
    List<Prompt> list,
    List<Prompt> show,
    List<Prompt> passedOver,
    Instant next) {}
