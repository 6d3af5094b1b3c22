package dev.daymark.app.reminders.service;

import dev.daymark.app.reminders.plan.Plan;
import dev.daymark.app.reminders.plan.Prompt;
import dev.daymark.app.reminders.plan.PromptReader;
import dev.daymark.app.reminders.plan.ReminderPlanner;
import dev.daymark.app.reminders.plan.ReminderSetting;
import dev.daymark.app.reminders.plan.ReminderSettings;
import dev.daymark.app.reminders.plan.Situation;
import dev.daymark.domain.reminder.ReminderKey;
import dev.daymark.domain.reminder.ReminderState;
import dev.daymark.domain.reminder.ReminderState.Stage;
import dev.daymark.domain.reminder.Watermark;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Looks after the reminders, one pass at a time: what is due is claimed in the store, shown, and
 * noted as shown. A process that is killed between the two finds the claim and shows it again, so
 * nothing is lost; what the person acknowledged stays acknowledged. Used on one thread.
 */
public final class ReminderEngine {

  /** How long an answered reminder is remembered after its event began. */
  private static final Duration REMEMBERED = ReminderPlanner.REACH.plusDays(30);

  private static final Set<Stage> UNANSWERED = Set.of(Stage.SHOWN, Stage.CLAIMED);

  private final ReminderStores stores;
  private final ReminderDisplay display;
  private final InstantSource clock;
  private final Supplier<ZoneId> zones;
  private final ReminderBook book;
  private ReminderSettings settings;
  private @Nullable Watermark seen;
  private Set<ReminderKey> late = Set.of();
  private @Nullable LastRead read;
  private boolean stale = true;
  private boolean atStart = true;

  /** Reads how far the reminders came; blocks. */
  public ReminderEngine(
      ReminderStores stores, ReminderDisplay display, InstantSource clock, Supplier<ZoneId> zones) {
    this.stores = stores;
    this.display = display;
    this.clock = clock;
    this.zones = zones;
    this.book = new ReminderBook(stores.reminders());
    this.seen = book.watermark();
    this.settings = ReminderSetting.readAll(stores.settings());
  }

  /** Events, tasks, calendars or settings changed; the next pass reads them again. */
  public void changed() {
    stale = true;
  }

  /** Reminders were answered elsewhere, as on the command line; reads the answers. */
  public void answeredElsewhere() {
    book.readAgain();
  }

  /**
   * Shows what is due.
   *
   * @return when to look again at the latest
   */
  public Instant pass() {
    Watermark here = new Watermark(clock.instant(), zones.get());
    refresh(here);
    Plan plan =
        ReminderPlanner.plan(
            new Situation(
                prompts(), book.states(), seen, atStart, late, settings, here.at(), here.zone()));
    claim(plan, here);
    seen = here;
    late = Set.of();
    atStart = false;
    if (!plan.show().isEmpty()) {
      // Read anew: what was chosen since, such as to hide details, holds for what is shown now.
      display.show(plan.show(), ReminderSetting.readAll(stores.settings()));
      book.save(states(plan.show(), Stage.SHOWN, here.at()), here);
    }
    display.keepOnly(unanswered());
    Instant readAgain = here.at().plus(PromptReader.HORIZON.dividedBy(2));
    return plan.next().isBefore(readAgain) ? plan.next() : readAgain;
  }

  private void claim(Plan plan, Watermark here) {
    List<ReminderState> claimed = new ArrayList<>();
    claimed.addAll(states(plan.keep(), Stage.WAITING, here.at()));
    claimed.addAll(states(plan.list(), Stage.SHOWN, here.at()));
    claimed.addAll(states(plan.show(), Stage.CLAIMED, here.at()));
    if (!claimed.isEmpty() || isMarkNeeded(plan, here)) {
      book.save(claimed, here);
    }
  }

  /**
   * Whether a start from the mark in the store would go wrong: it must not show what it must not.
   */
  private boolean isMarkNeeded(Plan plan, Watermark here) {
    Watermark written = book.watermark();
    return written == null
        || here.at().isBefore(written.at())
        || !here.zone().equals(written.zone())
        || plan.passedOver().stream()
            .anyMatch(prompt -> written.isBefore(prompt.due(), here.zone()));
  }

  private static List<ReminderState> states(List<Prompt> prompts, Stage stage, Instant now) {
    return prompts.stream()
        .map(prompt -> new ReminderState(prompt.key(), stage, null, now))
        .toList();
  }

  private void refresh(Watermark here) {
    LastRead last = read;
    if (!stale && last != null && last.isGood(here)) {
      return;
    }
    settings = ReminderSetting.readAll(stores.settings());
    Instant from = here.at().minus(ReminderPlanner.REACH);
    if (seen != null && seen.at().isAfter(from)) {
      from = seen.at().isBefore(here.at()) ? seen.at() : here.at();
    }
    List<Prompt> found =
        new ArrayList<>(stores.prompts().read(from, here.at(), here.zone(), settings));
    addUnanswered(found, here.zone());
    late = last == null ? Set.of() : last.late(found, settings, here.at());
    read = new LastRead(here, settings, found);
    stale = false;
    forgetOld(here);
  }

  private List<Prompt> prompts() {
    LastRead last = read;
    return last == null ? List.of() : last.prompts();
  }

  private static Set<ReminderKey> keys(List<Prompt> prompts) {
    return prompts.stream().map(Prompt::key).collect(Collectors.toSet());
  }

  /** What is not answered is kept, however long ago its event began. */
  private void addUnanswered(List<Prompt> found, ZoneId zone) {
    Set<ReminderKey> known = keys(found);
    for (ReminderState state : book.states().values()) {
      if (state.stage() != Stage.ACKNOWLEDGED && !known.contains(state.key())) {
        stores.prompts().find(state.key(), zone, settings).ifPresent(found::add);
      }
    }
  }

  private void forgetOld(Watermark here) {
    Set<ReminderKey> alive = keys(prompts());
    Instant limit = here.at().minus(REMEMBERED);
    book.forget(
        state ->
            !state.key().kind().isNews()
                && state.key().start().in(here.zone()).isBefore(limit)
                && (state.stage() == Stage.ACKNOWLEDGED || !alive.contains(state.key())));
  }

  /** The person is done with reminders. Unknown ones are passed over. */
  public void acknowledge(Collection<ReminderKey> keys) {
    answer(keys, state -> state.at(Stage.ACKNOWLEDGED, clock.instant()));
  }

  /** The person puts reminders off. Unknown ones are passed over. */
  public void snooze(Collection<ReminderKey> keys, Instant until) {
    answer(keys, state -> state.snoozed(until, clock.instant()));
  }

  private void answer(Collection<ReminderKey> keys, Function<ReminderState, ReminderState> change) {
    List<ReminderState> changed =
        keys.stream()
            .map(book.states()::get)
            .flatMap(state -> Optional.ofNullable(state).stream())
            .filter(state -> state.stage() != Stage.ACKNOWLEDGED)
            .map(change)
            .toList();
    if (!changed.isEmpty()) {
      book.save(changed, seen == null ? new Watermark(clock.instant(), zones.get()) : seen);
    }
  }

  /** What was shown and is not answered, of what is still there; by time, oldest first. */
  public List<OpenReminder> open() {
    return prompts().stream()
        .flatMap(
            prompt ->
                Optional.ofNullable(book.states().get(prompt.key()))
                    .filter(state -> state.stage() != Stage.ACKNOWLEDGED)
                    .map(state -> new OpenReminder(prompt, state))
                    .stream())
        .sorted(
            Comparator.comparing(
                open -> open.prompt().due().in(zones.get()), Comparator.naturalOrder()))
        .toList();
  }

  private Set<ReminderKey> unanswered() {
    return open().stream()
        .map(OpenReminder::state)
        .filter(state -> UNANSWERED.contains(state.stage()))
        .map(ReminderState::key)
        .collect(Collectors.toSet());
  }

  /** What holds of the person's choices. */
  public ReminderSettings settings() {
    return settings;
  }

  /** Notes until when everything was dealt with, at the end. */
  public void close() {
    Watermark last = seen;
    if (last != null && !last.equals(book.watermark())) {
      book.save(List.of(), last);
    }
  }
}
