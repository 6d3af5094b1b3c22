package dev.daymark.app.cli;

import dev.daymark.app.export.JsonWords;
import dev.daymark.domain.Account;
import dev.daymark.sync.auth.AccountSignIn;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code account} and those of its commands that need no sign-in. */
@Command(name = "account", description = "Connects, lists and disconnects accounts.")
final class AccountCommand {

  private final CommandContext context;

  AccountCommand(CommandContext context) {
    this.context = context;
  }

  @Command(description = "Lists the connected accounts.")
  void list(@Option(names = "--json", description = "Prints JSON.") boolean json) {
    context.withStore(
        root -> {
          List<Account> accounts = root.store().accounts().all();
          if (json) {
            printJson(accounts);
          } else if (accounts.isEmpty()) {
            context.terminal().say("No account is connected; everything is on this device.");
          } else {
            printRows(accounts);
          }
        });
  }

  @Command(description = "Signs out of an account and forgets its calendars on this device.")
  void remove(
      @Parameters(paramLabel = "ACCOUNT", description = "Its address or id.") String account) {
    context.withStore(
        root -> {
          Account found = new Named(root.store()).account(account);
          AccountSignIn signIn = root.signIn();
          boolean revoked = signIn.disconnect(found.id());
          context
              .terminal()
              .say(
                  revoked
                      ? "Signed out of " + found.email() + "."
                      : "Signed out of "
                          + found.email()
                          + " on this device; Google did not confirm it, so check"
                          + " https://myaccount.google.com/connections.");
        });
  }

  private void printRows(List<Account> accounts) {
    TextTable table = new TextTable();
    for (Account account : accounts) {
      table.row(
          account.email(),
          switch (account.state()) {
            case ACTIVE -> "signed in";
            case SIGN_IN_REQUIRED -> "wants to be signed in again";
          },
          Wording.shortId(account.id()));
    }
    table.lines("").forEach(context.terminal()::print);
  }

  private void printJson(List<Account> accounts) {
    context
        .terminal()
        .printJson(
            out -> {
              out.setSerializeNulls(false);
              out.beginArray();
              for (Account account : accounts) {
                out.beginObject();
                out.name("id").value(account.id().toString());
                out.name("email").value(account.email());
                out.name("state").value(JsonWords.snakeCase(account.state()));
                out.name("apiRoot")
                    .value(account.apiRoot() == null ? null : account.apiRoot().toString());
                out.endObject();
              }
              out.endArray();
            });
  }
}
