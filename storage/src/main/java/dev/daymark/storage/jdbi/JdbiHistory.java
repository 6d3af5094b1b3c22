package dev.daymark.storage.jdbi;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.daymark.domain.EventContent;
import dev.daymark.domain.ItemId;
import dev.daymark.domain.TaskContent;
import dev.daymark.storage.ChangeId;
import dev.daymark.storage.HistoryEntry;
import dev.daymark.storage.HistoryRepository;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads what was changed by whom. */
final class JdbiHistory implements HistoryRepository {

  private final StoreReader reader;

  JdbiHistory(StoreReader reader) {
    this.reader = reader;
  }

  @Override
  public List<HistoryEntry> ofItem(ItemId item) {
    return reader.read(handle -> HistoryTable.ofItem(handle, item));
  }

  @Override
  public List<HistoryEntry> ofChange(ChangeId change) {
    return reader.read(handle -> HistoryTable.ofChange(handle, change));
  }

  @Override
  public List<HistoryEntry> ofRun(UUID run) {
    return reader.read(handle -> HistoryTable.ofRun(handle, run));
  }

  @Override
  public List<HistoryEntry> newestOfRuns(int most) {
    return reader.read(handle -> HistoryTable.newestOfRuns(handle, LATELY, most));
  }

  @Override
  public EventContent event(HistoryEntry entry, boolean after, EventContent otherwise) {
    return Json.GSON.fromJson(with(entry, after, Json.tree(otherwise)), EventContent.class);
  }

  @Override
  public TaskContent task(HistoryEntry entry, boolean after, TaskContent otherwise) {
    return Json.GSON.fromJson(with(entry, after, Json.tree(otherwise)), TaskContent.class);
  }

  private static JsonObject with(HistoryEntry entry, boolean after, JsonObject item) {
    String value = after ? entry.after() : entry.before();
    if (entry.field().equals("*")) {
      return value == null ? item : JsonParser.parseString(value).getAsJsonObject();
    }
    item.remove(entry.field());
    if (value != null) {
      item.add(entry.field(), JsonParser.parseString(value));
    }
    return item;
  }

  @Override
  public Optional<ChangeId> lastUndoable() {
    return reader.read(HistoryTable::lastUndoable);
  }
}
