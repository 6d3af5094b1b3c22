package dev.daymark.app.shell;

import dev.daymark.app.accounts.AccountsPage;
import dev.daymark.app.accounts.SyncIntervalChoice;
import dev.daymark.app.calendar.ZoneMenu;
import dev.daymark.app.data.DataMover;
import dev.daymark.app.data.DataPage;
import dev.daymark.app.encryption.EncryptionCard;
import dev.daymark.app.platform.Host;
import dev.daymark.app.platform.LoginStart;
import dev.daymark.app.reminders.NotificationsPage;
import dev.daymark.app.secrets.SecretsCard;
import dev.daymark.app.session.Session;
import dev.daymark.app.session.ZonesInUse;
import dev.daymark.app.settings.AppearancePage;
import dev.daymark.app.settings.BackgroundCard;
import dev.daymark.app.settings.CalendarsPage;
import dev.daymark.app.settings.PageParts;
import dev.daymark.app.settings.SettingsPage;
import dev.daymark.app.settings.SettingsView;
import dev.daymark.app.shortcuts.ShortcutsPage;
import dev.daymark.app.shortcuts.ShortcutsViewModel;
import dev.daymark.app.ui.Messages;
import dev.daymark.app.ui.controls.Overlays;
import dev.daymark.app.updates.HttpReleaseFeed;
import dev.daymark.app.updates.UpdatesCard;
import dev.daymark.domain.DaymarkException;
import dev.daymark.domain.ErrorCode;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.Node;

/** Makes the pages of the settings. FX thread only. */
final class SettingsPages {
  private final WindowContext context;
  private final Models models;
  private final Session session;
  private final Messages messages;
  private final Overlays overlays;
  private final Consumer<Runnable> closing;
  private DataMover mover = new Unmoved();
  private ReadOnlyBooleanProperty hasTray = new ReadOnlyBooleanWrapper(false).getReadOnlyProperty();

  /**
   * Makes none yet.
   *
   * @param closing is given what has to be closed with the window
   */
  SettingsPages(
      WindowContext context, Models models, Overlays overlays, Consumer<Runnable> closing) {
    this.context = context;
    this.models = models;
    this.session = models.session();
    this.messages = session.messages();
    this.overlays = overlays;
    this.closing = closing;
  }

  /** Follows whether there is a tray. */
  void setHasTray(ReadOnlyBooleanProperty has) {
    hasTray = has;
  }

  /** Lets the data move to another folder. */
  void setMover(DataMover now) {
    mover = now;
  }

  /** Made-up data stay where they are. */
  private static final class Unmoved implements DataMover {
    @Override
    public void check(Path target) {
      throw new DaymarkException(
          ErrorCode.INPUT_INVALID, "Made-up data, as in the demonstration, do not move.");
    }

    @Override
    public void move(Path target) {
      check(target);
    }
  }

  private Node page(SettingsPage page) {
    WindowParts parts = context.parts();
    return switch (page) {
      case ACCOUNTS ->
          new AccountsPage(
              models.accounts(),
              session,
              context.colours(),
              overlays,
              parts.opener(),
              interval(),
              new SecretsCard(models.secrets(), messages, overlays));
      case CALENDARS ->
          new CalendarsPage(
              models.calendars(),
              session,
              context.colours(),
              overlays,
              models.sync().troublesProperty());
      case NOTIFICATIONS ->
          withBackground(
              new NotificationsPage(
                  models.notifications(),
                  models.mail(),
                  messages,
                  session.formatting(),
                  context.colours()));
      case APPEARANCE ->
          new AppearancePage(
              context.appearance(),
              models.calendar().extraZones(),
              ZoneMenu.MOST,
              ZonesInUse.choices(session),
              messages,
              session.formatting());
      case DATA -> dataPage(parts);
      case SHORTCUTS -> shortcuts();
    };
  }

  private Node interval() {
    SyncIntervalChoice choice = new SyncIntervalChoice(session);
    closing.accept(choice::close);
    return choice;
  }

  private Node shortcuts() {
    ShortcutsPage page =
        new ShortcutsPage(new ShortcutsViewModel(session.keys()), messages, context.toasts()::show);
    closing.accept(page::close);
    return page;
  }

  private Node withBackground(NotificationsPage page) {
    page.getChildren()
        .addAll(
            PageParts.subheading(messages.text("background.title")),
            new BackgroundCard(
                context.preferences(),
                hasTray,
                LoginStart.ofThisMachine(Host.current()),
                session.background(),
                messages,
                session.edits()::failed));
    return page;
  }

  private Node dataPage(WindowParts parts) {
    DataPage page =
        new DataPage(
            new DataPage.Parts(
                models.data(),
                models.backups(),
                models.transfer(),
                session,
                overlays,
                parts.dataDir(),
                parts.opener(),
                () -> mover,
                new EncryptionCard(models.encryption(), messages, overlays)));
    if (HttpReleaseFeed.ofThisBuild().isPresent()) {
      page.getChildren()
          .addAll(
              PageParts.subheading(messages.text("updates.title")),
              new UpdatesCard(context.updates(), messages, parts.opener()));
    }
    return page;
  }

  /** The settings, which make each page when it is first shown. */
  SettingsView view() {
    return new SettingsView(
        this::page,
        models.window().pageProperty(),
        models.window()::openSettings,
        models.window()::leaveSettings,
        messages,
        context.parts().version());
  }
}
