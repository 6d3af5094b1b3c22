package dev.daymark.app.cli;

import picocli.CommandLine.Command;

/** {@code account add}, under which the kinds of accounts are found. */
@Command(name = "add", description = "Connects an account.")
final class AccountAddCommand {}
