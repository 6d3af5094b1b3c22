package dev.daymark.app.session;

import dev.daymark.app.ui.LiveQuery;
import dev.daymark.app.ui.SettingsWriter;
import dev.daymark.storage.SettingsRepository;
import dev.daymark.storage.StoreChange;
import java.util.HashMap;
import java.util.Map;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/**
 * Settings of the store as texts at hand. A text that is set here is written in the background, in
 * order; one that is set elsewhere, as on the command line, arrives here. FX thread only.
 */
public final class KeptTexts implements AutoCloseable {

  private final Map<String, StringProperty> texts = new HashMap<>();
  private final SettingsWriter writer;
  private final LiveQuery<Map<String, String>> query;
  private boolean arriving;

  /**
   * Begins to follow the store.
   *
   * @param usual the keys, and what holds until the person chooses
   */
  public KeptTexts(Session session, Map<String, String> usual) {
    usual.forEach(this::add);
    this.writer =
        new SettingsWriter(
            session.store().settings(),
            session.background(),
            session.edits()::failed,
            this::readAgain);
    this.query =
        new LiveQuery<>(
            session.store(),
            session.background(),
            change ->
                change instanceof StoreChange.SettingChanged(var key) && texts.containsKey(key),
            () -> read(session.store().settings(), usual),
            this::arrive,
            session.edits()::failed);
  }

  private void add(String key, String usual) {
    StringProperty text = new SimpleStringProperty(usual);
    text.addListener((property, before, now) -> put(key, now));
    texts.put(key, text);
  }

  private static Map<String, String> read(SettingsRepository settings, Map<String, String> usual) {
    Map<String, String> found = new HashMap<>();
    usual.forEach((key, otherwise) -> found.put(key, settings.get(key).orElse(otherwise)));
    return found;
  }

  /** The text under one of the keys. */
  public StringProperty text(String key) {
    StringProperty text = texts.get(key);
    if (text == null) {
      throw new IllegalArgumentException(key);
    }
    return text;
  }

  private void arrive(Map<String, String> found) {
    if (!writer.isIdle()) {
      return;
    }
    arriving = true;
    found.forEach((key, value) -> text(key).set(value));
    arriving = false;
  }

  private void put(String key, String value) {
    if (!arriving) {
      writer.put(key, value);
    }
  }

  private void readAgain() {
    query.refresh();
  }

  @Override
  public void close() {
    query.close();
  }
}
