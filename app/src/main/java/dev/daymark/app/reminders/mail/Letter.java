package dev.daymark.app.reminders.mail;

import java.util.UUID;

/**
 * A mail as it is handed to a server, in two forms of the same words.
 *
 * @param id names it for good
 */
public record Letter(UUID id, String subject, String text, String html) {}
