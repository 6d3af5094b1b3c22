package dev.daymark.app.cli;

import com.google.gson.stream.JsonWriter;
import dev.daymark.app.export.TaskJson;
import dev.daymark.app.search.SearchInput;
import dev.daymark.app.search.SearchReading;
import dev.daymark.app.ui.FormatSettings;
import dev.daymark.app.ui.Messages;
import dev.daymark.domain.Calendar;
import dev.daymark.domain.CalendarId;
import dev.daymark.domain.DaymarkException;
import dev.daymark.domain.ErrorCode;
import dev.daymark.domain.Occurrence;
import dev.daymark.domain.Task;
import dev.daymark.domain.TaskList;
import dev.daymark.domain.TaskListId;
import dev.daymark.storage.LocalStore;
import dev.daymark.storage.SearchHit;
import dev.daymark.storage.SearchQuery;
import dev.daymark.storage.SearchResult;
import java.io.IOException;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** {@code search}. */
final class SearchCommand implements Runnable {

  private final CommandContext context;

  private final PositionalParamSpec words =
      PositionalParamSpec.builder()
          .index("0..*")
          .arity("1..*")
          .required(true)
          .type(List.class)
          .auxiliaryTypes(String.class)
          .paramLabel("WORDS")
          .description("The beginnings of words that all have to be there.")
          .build();

  private final OptionSpec limit =
      OptionSpec.builder("--limit")
          .type(int.class)
          .paramLabel("N")
          .defaultValue("20")
          .description("The most results; 20 if nothing else is said.")
          .build();

  private final OptionSpec json =
      OptionSpec.builder("--json").type(boolean.class).description("Prints JSON.").build();

  SearchCommand(CommandContext context) {
    this.context = context;
  }

  /** As picocli takes it; written out, since reading annotations takes a tenth of a search. */
  CommandSpec spec() {
    CommandSpec spec =
        CommandSpec.wrapWithoutInspection(this)
            .name("search")
            .addPositional(words)
            .addOption(limit)
            .addOption(json);
    spec.usageMessage()
        .description(
            "Finds events and tasks by the words in their titles, notes, places, guests and"
                + " categories.",
            "Filters: in:CALENDAR-OR-LIST, with:GUEST, before:DATE, after:DATE,"
                + " is:done|open|overdue|waiting; words in quotes stand beside one another.");
    return spec;
  }

  @Override
  public void run() {
    int most = limit.<Integer>getValue();
    if (most < 1 || most > 100_000) {
      throw new DaymarkException(ErrorCode.INPUT_INVALID, "The limit is from 1 to 100000.");
    }
    context.withStore(root -> search(root.store(), most));
  }

  private void search(LocalStore store, int most) {
    SearchQuery query = query();
    ZonedDateTime now =
        context.surroundings().clock().instant().atZone(context.surroundings().zone());
    SearchResult result = store.search().find(query, now, most);
    Names names = Names.of(store);
    if (Boolean.TRUE.equals(json.getValue())) {
      context.terminal().printJson(out -> write(out, result, names));
    } else {
      print(result, names);
    }
    OlderWords.sayIfMissing(context, store);
  }

  /** What is asked for; a filter that cannot be read would find what nobody asked for. */
  private SearchQuery query() {
    Locale locale = context.surroundings().locale();
    SearchReading reading =
        SearchInput.read(
            text(),
            locale,
            context.surroundings().today(),
            FormatSettings.of(locale).firstDayOfWeek());
    reading.unread().stream()
        .findFirst()
        .map(it -> it.sentence(new Messages(Locale.UK)))
        .ifPresent(
            sentence -> {
              throw new DaymarkException(ErrorCode.INPUT_INVALID, sentence);
            });
    return reading.query();
  }

  /** A word of the shell that holds spaces was quoted there. */
  private String text() {
    return words.<List<String>>getValue().stream()
        .map(word -> word.indexOf(' ') < 0 || word.indexOf('"') >= 0 ? word : quoted(word))
        .collect(Collectors.joining(" "));
  }

  private static String quoted(String word) {
    int key = word.indexOf(':');
    boolean filter = key > 0 && word.indexOf(' ') > key;
    return filter
        ? word.substring(0, key + 1) + '"' + word.substring(key + 1) + '"'
        : '"' + word + '"';
  }

  private void print(SearchResult result, Names names) {
    TextTable table = new TextTable();
    for (SearchHit hit : result.hits()) {
      switch (hit) {
        case SearchHit.EventHit(Occurrence occurrence) -> row(table, occurrence, names);
        case SearchHit.TaskHit(Task task) -> row(table, task, names);
      }
    }
    table.lines("").forEach(context.terminal()::print);
    if (result.hits().isEmpty()) {
      context.terminal().say("Nothing found." + suggestion(result));
    } else if (result.total() > result.hits().size()) {
      context
          .terminal()
          .say(result.hits().size() + " of " + result.total() + "; more with --limit.");
    }
  }

  private static String suggestion(SearchResult result) {
    return result.suggestion() == null ? "" : " Did you mean " + result.suggestion() + "?";
  }

  private void row(TextTable table, Occurrence occurrence, Names names) {
    table.row(
        Wording.title(occurrence.event().content().summary()),
        context.wording().when(occurrence.time()),
        names.calendar(occurrence.event().calendarId()),
        Wording.shortId(occurrence.event().id()));
  }

  private void row(TextTable table, Task task, Names names) {
    table.row(
        TaskListCommand.mark(task.content().status()) + " " + Wording.title(task.content().title()),
        task.content().due() == null ? "" : context.wording().due(task.content().due()),
        names.list(task.listId()),
        Wording.shortId(task.id()));
  }

  private void write(JsonWriter out, SearchResult result, Names names) throws IOException {
    OccurrenceJson event = new OccurrenceJson(context.surroundings().zone());
    out.beginObject();
    out.name("total").value(result.total());
    if (result.suggestion() != null) {
      out.name("suggestion").value(result.suggestion());
    }
    out.name("hits").beginArray();
    for (SearchHit hit : result.hits()) {
      switch (hit) {
        case SearchHit.EventHit(Occurrence occurrence) -> {
          out.beginObject().name("event");
          event.write(out, occurrence, names.calendar(occurrence.event().calendarId()));
          out.endObject();
        }
        case SearchHit.TaskHit(Task task) -> {
          out.beginObject().name("task");
          TaskJson.write(out, task, names.list(task.listId()));
          out.endObject();
        }
      }
    }
    out.endArray();
    out.endObject();
  }

  /** What calendars and lists are called. */
  private record Names(Map<CalendarId, String> calendars, Map<TaskListId, String> lists) {

    static Names of(LocalStore store) {
      return new Names(
          store.calendars().all().stream()
              .collect(Collectors.toMap(Calendar::id, Calendar::summary)),
          store.tasks().lists().stream().collect(Collectors.toMap(TaskList::id, TaskList::name)));
    }

    String calendar(CalendarId id) {
      return calendars.getOrDefault(id, "");
    }

    String list(TaskListId id) {
      return lists.getOrDefault(id, "");
    }
  }
}
