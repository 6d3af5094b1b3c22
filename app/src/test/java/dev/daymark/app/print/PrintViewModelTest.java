package dev.daymark.app.print;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.app.session.Session;
import dev.daymark.app.session.TestSession;
import dev.daymark.app.ui.BackgroundTasks;
import dev.daymark.app.ui.Formatting;
import dev.daymark.app.ui.InlineTasks;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PrintViewModelTest {
  private final TestSession fixture = new TestSession();
  private final Waiting waiting = new Waiting();
  private final Session session =
      Session.open(
          fixture.store(),
          waiting,
          Formatting.of(Locale.UK),
          fixture.messages(),
          TestSession.ZONE,
          new SimpleObjectProperty<>(TestSession.NOW),
          fixture.undo(),
          address -> {});

  @AfterEach
  void close() {
    fixture.close();
  }

  /** Does one piece of work after the other, when it is told to. */
  private static final class Waiting implements BackgroundTasks {
    private final InlineTasks inline = new InlineTasks();
    private final Queue<Runnable> waiting = new ArrayDeque<>();

    @Override
    public <T> Running start(
        Callable<? extends T> work,
        Consumer<? super T> onResult,
        Consumer<? super Exception> onFailure) {
      waiting.add(() -> inline.start(work, onResult, onFailure));
      return () -> {};
    }

    @Override
    public void deliver(Runnable update) {
      update.run();
    }

    @Override
    public void close() {}

    void goOn() {
      waiting.remove().run();
    }
  }

  @Test
  void thePagesAreThereBeforeAnythingWaitsForThePrinters() {
    boolean[] asked = {false};
    PrintViewModel model =
        new PrintViewModel(
            session,
            PrintOrder.What.WEEK,
            TestSession.TODAY,
            () -> {
              asked[0] = true;
              return List.of();
            });
    assertThat(waiting.waiting).as("only the pages are read").hasSize(1);
    waiting.goOn();
    assertThat(model.pagesProperty().get()).isNotEmpty();
    assertThat(asked[0]).isFalse();
    waiting.goOn();
    assertThat(asked[0]).isTrue();
  }

  @Test
  void aChoiceThatIsChangedMeanwhileIsReadAloneAndPrintersAreLookedForOnce() {
    PrintViewModel model =
        new PrintViewModel(session, PrintOrder.What.WEEK, TestSession.TODAY, List::of);
    model.orderProperty().set(model.orderProperty().get().withLandscape(false));
    waiting.goOn();
    assertThat(model.pagesProperty().get()).as("of a choice that is no more").isEmpty();
    waiting.goOn();
    assertThat(model.pagesProperty().get()).isNotEmpty();
    model.orderProperty().set(model.orderProperty().get().withLandscape(true));
    waiting.goOn();
    waiting.goOn();
    assertThat(waiting.waiting).isEmpty();
  }
}
