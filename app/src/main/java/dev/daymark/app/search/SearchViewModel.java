package dev.daymark.app.search;

import dev.daymark.app.guests.KnownGuests;
import dev.daymark.app.search.SearchCompletions.Place;
import dev.daymark.app.session.Session;
import dev.daymark.app.ui.BackgroundTasks.Running;
import dev.daymark.storage.LocalStore.Subscription;
import dev.daymark.storage.StoreChange;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/**
 * What is searched for, and what is found: anew with each letter, and when the data changes. Only
 * the answer to the last text is shown. FX thread only.
 */
public final class SearchViewModel implements AutoCloseable {
  private final Session session;
  private final Subscription subscription;
  private final AtomicBoolean announced = new AtomicBoolean();
  private final StringProperty text = new SimpleStringProperty(this, "text", "");
  private final ReadOnlyObjectWrapper<SearchAnswer> answer =
      new ReadOnlyObjectWrapper<>(this, "answer", SearchAnswer.NOTHING);
  private Running running = () -> {};
  private List<Place> places = List.of();
  private KnownGuests guests = new KnownGuests(List.of());

  /** Asks nothing yet. */
  public SearchViewModel(Session session) {
    this.session = session;
    this.subscription = session.store().subscribe(this::announce);
    text.addListener((property, before, now) -> ask());
  }

  /** What is typed. */
  public StringProperty textProperty() {
    return text;
  }

  /** The newest answer, which may be one to a former text for a moment. */
  public ReadOnlyObjectProperty<SearchAnswer> answerProperty() {
    return answer.getReadOnlyProperty();
  }

  /** Lets the store get ready, for the person is about to type. */
  public void prepare() {
    session
        .background()
        .start(
            () -> {
              session.store().search().prepare();
              return Places.read(session.store()).named();
            },
            read -> places = read,
            session.edits()::failed);
    session
        .background()
        .start(
            () -> KnownGuests.read(session, session.now().toLocalDate()),
            read -> guests = read,
            session.edits()::failed);
  }

  /** What the filter before the caret could become, the best first. */
  List<SearchCompletion> completions(int caret) {
    SearchWords words = new SearchWords(session.messages().locale());
    return new SearchCompletions(words, places, guests.people(), session.messages())
        .at(text.get(), caret);
  }

  private void ask() {
    running.cancel();
    String asked = text.get();
    if (asked.isBlank()) {
      answer.set(SearchAnswer.NOTHING);
      return;
    }
    SearchReader reader = new SearchReader(session, session.now());
    running =
        session
            .background()
            .start(() -> reader.answer(asked), answer::set, session.edits()::failed);
  }

  private void announce(List<StoreChange> changes) {
    if (changes.stream().anyMatch(SearchViewModel::concerns)
        && announced.compareAndSet(false, true)) {
      session
          .background()
          .deliver(
              () -> {
                announced.set(false);
                if (!text.get().isBlank()) {
                  ask();
                }
              });
    }
  }

  private static boolean concerns(StoreChange change) {
    return change instanceof StoreChange.EventsChanged
        || change instanceof StoreChange.TasksChanged;
  }

  @Override
  public void close() {
    running.cancel();
    subscription.close();
  }
}
