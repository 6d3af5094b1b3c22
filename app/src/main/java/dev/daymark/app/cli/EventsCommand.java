package dev.daymark.app.cli;

import com.google.gson.stream.JsonWriter;
import dev.daymark.app.CompositionRoot;
import dev.daymark.app.export.DomainEventJson;
import dev.daymark.storage.DomainEvent;
import dev.daymark.storage.LocalStore;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code events}. */
@Command(
    name = "events",
    description = {
      "Tells what happens while Daymark runs, in its window or in the background: one line for each"
          + " thing, after it is saved.",
      "Without --follow it lists what can happen. If Daymark does not run it waits until it does."
    })
final class EventsCommand implements Callable<Integer> {

  private static final List<DomainEvent> END = List.of();
  private static final int GLANCE_MILLIS = 500;

  private final CommandContext context;

  @Option(names = "--follow", description = "Tells of each thing when it happens.")
  private boolean follow;

  @Option(
      names = "--json",
      description = "Prints one JSON object a line, as app/docs/domain-events.md describes it.")
  private boolean json;

  EventsCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() throws InterruptedException {
    if (!follow) {
      if (json) {
        context.terminal().printJson(EventsCommand::kinds);
      } else {
        list();
      }
      return 0;
    }
    if (!context.surroundings().running().isHere()) {
      return await();
    }
    context.withStore(this::follow);
    return 0;
  }

  private void list() {
    TextTable table = new TextTable();
    for (Class<?> kind : DomainEventJson.kinds()) {
      String members =
          DomainEventJson.members(kind).stream()
              .map(RecordComponent::getName)
              .collect(Collectors.joining(", "));
      table.row(DomainEventJson.type(kind), members);
    }
    table.lines("").forEach(context.terminal()::print);
  }

  private static void kinds(JsonWriter writer) throws IOException {
    writer.beginArray();
    for (Class<?> kind : DomainEventJson.kinds()) {
      writer.beginObject().name("type").value(DomainEventJson.type(kind));
      writer.name("members").beginArray();
      for (RecordComponent member : DomainEventJson.members(kind)) {
        writer.value(member.getName());
      }
      writer.endArray().endObject();
    }
    writer.endArray();
  }

  /** Here nothing happens; what does is told by the Daymark that runs. */
  private int await() throws InterruptedException {
    Running running = context.surroundings().running();
    OptionalInt exit = running.handOver();
    if (exit.isEmpty()) {
      context.terminal().say("Daymark does not run; waiting until it does.");
    }
    while (exit.isEmpty()) {
      TimeUnit.MILLISECONDS.sleep(GLANCE_MILLIS);
      exit = running.handOver();
    }
    return exit.getAsInt();
  }

  private void follow(CompositionRoot root) {
    BlockingQueue<List<DomainEvent>> news = new LinkedBlockingQueue<>();
    try (LocalStore.Subscription _ = root.store().follow(news::add)) {
      CompletableFuture<Boolean> _ = context.terminal().gone().thenApply(gone -> news.add(END));
      context.terminal().say("Following what happens; Ctrl+C ends it.");
      for (List<DomainEvent> events = news.take(); !events.equals(END); events = news.take()) {
        events.forEach(this::tell);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void tell(DomainEvent event) {
    context.terminal().print(json ? line(event) : context.wording().happened(event));
  }

  private static String line(DomainEvent event) {
    try {
      StringWriter text = new StringWriter();
      JsonWriter writer = new JsonWriter(text);
      writer.setHtmlSafe(false);
      DomainEventJson.write(writer, event);
      writer.flush();
      return text.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
