package dev.daymark.app.cli;

import dev.daymark.app.export.JsonWords;
import dev.daymark.domain.Account;
import dev.daymark.domain.DaymarkException;
import dev.daymark.domain.ErrorCode;
import dev.daymark.domain.Reach;
import dev.daymark.storage.LocalStore;
import dev.daymark.sync.auth.AccountSignIn;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
            printJson(root.store(), accounts);
          } else if (accounts.isEmpty()) {
            context.terminal().say("No account is connected; everything is on this device.");
          } else {
            printRows(root.store(), accounts);
          }
        });
  }

  @Command(
      description = {
        "Shows how far back an account's events are kept on this device, or changes it.",
        "Older events stay in Google. With more, they come with the next sync. With less, nothing"
            + " is removed: it counts for calendars that are new here."
      })
  void reach(
      @Parameters(paramLabel = "ACCOUNT", description = "Its address or id.") String account,
      @Parameters(
              paramLabel = "REACH",
              arity = "0..1",
              converter = ReachName.class,
              description = "everything, 5-years, 2-years or 1-year.")
          @Nullable Reach reach) {
    context.withStore(
        root -> {
          LocalStore store = root.store();
          Account found = new Named(store).account(account);
          if (reach == null) {
            context.terminal().print(ReachName.of(reachOf(store, found)));
          } else {
            change(store, found, reach);
          }
        });
  }

  private void change(LocalStore store, Account account, Reach reach) {
    Reach before = reachOf(store, account);
    store.localEdits().setReach(account.id(), reach);
    String kept = account.email() + " keeps " + ReachName.of(reach) + ".";
    context
        .terminal()
        .say(
            reach.isWiderThan(before)
                ? kept + " Older events come with the next sync."
                : before.isWiderThan(reach)
                    ? kept + " What is here stays; it counts for calendars that are new here."
                    : kept);
  }

  private static Reach reachOf(LocalStore store, Account account) {
    return store.accounts().reach(account.id()).orElse(Reach.EVERYTHING);
  }

  @Command(
      description = {
        "Signs out of an account and forgets its calendars on this device.",
        "While changes wait to be sent it is refused, since they would be lost."
      })
  void remove(
      @Parameters(paramLabel = "ACCOUNT", description = "Its address or id.") String account,
      @Option(
              names = "--discard-changes",
              description = "Signs out all the same, and loses what waits to be sent.")
          boolean discard) {
    context.withStore(
        root -> {
          Account found = new Named(root.store()).account(account);
          if (!discard) {
            refuseToLose(root.store().outbox().ofAccount(found.id()).size());
          }
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

  private static void refuseToLose(int waiting) {
    if (waiting > 0) {
      throw new DaymarkException(
          ErrorCode.CHANGES_WAITING,
          Wording.count(waiting, "change has", "changes have")
              + " not reached Google yet and would be lost. To send what waits: daymark sync; to"
              + " lose it: --discard-changes.");
    }
  }

  private void printRows(LocalStore store, List<Account> accounts) {
    TextTable table = new TextTable();
    for (Account account : accounts) {
      table.row(
          account.email(),
          switch (account.state()) {
            case ACTIVE -> "signed in";
            case SIGN_IN_REQUIRED -> "wants to be signed in again";
          },
          "keeps " + ReachName.of(reachOf(store, account)),
          Wording.shortId(account.id()));
    }
    table.lines("").forEach(context.terminal()::print);
  }

  private void printJson(LocalStore store, List<Account> accounts) {
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
                out.name("reach").value(JsonWords.snakeCase(reachOf(store, account)));
                out.name("apiRoot")
                    .value(account.apiRoot() == null ? null : account.apiRoot().toString());
                out.endObject();
              }
              out.endArray();
            });
  }
}
