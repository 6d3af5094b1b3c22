package dev.daymark.app.welcome;

import dev.daymark.app.accounts.AccountCard;
import dev.daymark.app.accounts.AccountsViewModel;
import dev.daymark.app.accounts.SignInProgress;
import dev.daymark.app.settings.PreferenceKey;
import dev.daymark.app.settings.Preferences;
import dev.daymark.domain.Calendar;
import java.util.List;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** How far the first start has come. FX thread only. */
public final class WelcomeViewModel {
  private final Preferences preferences;
  private final AccountsViewModel accounts;
  private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper(this, "open");
  private final ReadOnlyObjectWrapper<Step> step =
      new ReadOnlyObjectWrapper<>(this, "step", new Step.Choose(Optional.empty()));
  private boolean connecting;

  /** What is shown. */
  public sealed interface Step {

    /**
     * The three ways to begin.
     *
     * @param trouble why the sign-in ended without an account
     */
    record Choose(Optional<String> trouble) implements Step {}

    /** The person is in the browser. */
    record Waiting(SignInProgress.Waiting progress) implements Step {}

    /**
     * Which calendars to show.
     *
     * @param calendars of the new account; empty until they have arrived
     */
    record Calendars(String email, List<Calendar> calendars) implements Step {}
  }

  /** Open until the person has chosen a way to begin. */
  public WelcomeViewModel(Preferences preferences, AccountsViewModel accounts) {
    this.preferences = preferences;
    this.accounts = accounts;
    open.set(!preferences.isOn(PreferenceKey.WELCOMED, false));
    InvalidationListener follow = observed -> follow();
    accounts.progressProperty().addListener(follow);
    accounts.cards().addListener(follow);
  }

  /** Whether it is shown instead of the window's screens. */
  public ReadOnlyBooleanProperty openProperty() {
    return open.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Step> stepProperty() {
    return step.getReadOnlyProperty();
  }

  private void follow() {
    if (!open.get()) {
      return;
    }
    switch (accounts.progressProperty().get()) {
      case SignInProgress.Waiting waiting -> {
        connecting = true;
        step.set(new Step.Waiting(waiting));
      }
      case SignInProgress.Failed(String sentence) when connecting -> {
        connecting = false;
        step.set(new Step.Choose(Optional.of(sentence)));
      }
      case SignInProgress.Connected(String email, var _) when connecting ->
          step.set(new Step.Calendars(email, calendars(email)));
      case SignInProgress.Idle _, SignInProgress.Failed _, SignInProgress.Connected _ -> {
        // Nothing was begun here.
      }
    }
  }

  private List<Calendar> calendars(String email) {
    return accounts.cards().stream()
        .filter(card -> card.account().email().equals(email))
        .map(AccountCard::calendars)
        .findFirst()
        .orElse(List.of());
  }

  /** Back to the three ways; a sign-in under way is given up. */
  public void back() {
    connecting = false;
    accounts.cancel();
    step.set(new Step.Choose(Optional.empty()));
  }

  /** Keeps a calendar of the new account in step, or does not. */
  public void choose(Calendar calendar, boolean wanted) {
    accounts.setSelected(calendar.id(), wanted);
  }

  /** Ends it for good. */
  public void done() {
    preferences.put(PreferenceKey.WELCOMED, "true");
    open.set(false);
  }
}
