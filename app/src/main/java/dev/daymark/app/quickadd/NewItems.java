package dev.daymark.app.quickadd;

import dev.daymark.app.session.ItemKey;
import dev.daymark.app.session.Session;
import dev.daymark.app.session.TypedEdits;
import dev.daymark.app.session.TypedEdits.Typed;
import dev.daymark.app.session.TypedTasks;
import dev.daymark.storage.Edit;
import java.util.function.Consumer;

/** Stores what was typed, as one step of undo. */
final class NewItems {
  private final Session session;
  private final Destinations known;
  private final TypedEdits typed;
  private final TypedTasks tasks;

  NewItems(Session session, Destinations known) {
    this.session = session;
    this.known = known;
    this.typed = new TypedEdits(session.store().calendars());
    this.tasks = new TypedTasks(session.store().tasks());
  }

  /**
   * Makes the item.
   *
   * @param made gets its key once it is stored
   */
  void make(QuickDraft draft, Consumer<ItemKey> made) {
    Plan plan = draft.plan();
    switch (draft.target()) {
      case Target.InCalendar(var calendar) -> {
        String usual = created("session.event.created", plan);
        session
            .edits()
            .submit(
                (Edit<Typed> done) ->
                    TypedEdits.words(session.messages(), done.item(), event -> usual),
                store ->
                    typed.create(
                        store, calendar, Contents.event(plan, session.zone(), known::address)),
                done -> made.accept(new ItemKey.OfEvent(done.item().event().id(), null)),
                failure -> {});
      }
      case Target.InList(var list) ->
          session
              .edits()
              .submit(
                  (Edit<TypedTasks.Typed> done) -> words(done.item(), plan),
                  store -> tasks.create(store, list, Contents.task(plan, session.zone())),
                  done -> made.accept(new ItemKey.OfTask(done.item().task().id())),
                  failure -> {});
    }
  }

  private String words(TypedTasks.Typed made, Plan plan) {
    return made.elsewhere()
        ? session
            .messages()
            .text("tasks.done.createdIn", made.task().content().title(), made.list().name())
        : created("tasks.done.created", plan);
  }

  private String created(String key, Plan plan) {
    String title =
        plan.title().isEmpty() ? session.messages().text("session.untitled") : plan.title();
    return session.messages().text(key, title);
  }
}
