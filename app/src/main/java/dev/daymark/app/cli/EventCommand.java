package dev.daymark.app.cli;

import picocli.CommandLine.Command;

/** {@code event}, under which its commands are found. */
@Command(name = "event", description = "Adds, changes and deletes events.")
final class EventCommand {}
