package dev.daymark.app.palette;

import dev.daymark.app.command.Command;
import dev.daymark.app.command.Commands;
import dev.daymark.app.palette.Entry.OfEvent;
import dev.daymark.app.palette.Entry.OfIcon;
import dev.daymark.app.palette.Entry.Section;
import dev.daymark.app.settings.Setting;
import dev.daymark.app.settings.SettingsPage;
import dev.daymark.app.ui.Messages;
import dev.daymark.app.ui.theme.ColourStyle;
import dev.daymark.app.ui.theme.EventPalette;
import dev.daymark.app.ui.theme.Rgb;
import dev.daymark.domain.Calendar;
import dev.daymark.domain.TaskList;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.kordamp.ikonli.feather.Feather;

/** What can be found without asking the store: commands, settings, calendars, lists, categories. */
final class FixedEntries {
  private final Commands commands;
  private final PaletteSource source;
  private final Messages messages;

  FixedEntries(Commands commands, PaletteSource source, Messages messages) {
    this.commands = commands;
    this.source = source;
    this.messages = messages;
  }

  /** The commands that can be done now, then those that cannot for a reason that is said. */
  List<Entry> commands() {
    Stream<Entry> possible =
        commands.enabled().stream()
            .filter(command -> command != Command.PALETTE)
            .map(
                command ->
                    entry(
                        command,
                        messages.text(command.scope().messageKey()),
                        messages.text("palette.run")));
    Stream<Entry> others =
        Stream.of(Command.values())
            .flatMap(
                command ->
                    commands.whyNot(command).stream().map(reason -> entry(command, reason, "")));
    return Stream.concat(possible, others).toList();
  }

  private Entry entry(Command command, String detail, String effect) {
    return new Entry(
        "command." + command.id(),
        Section.COMMANDS,
        messages.text(command.messageKey()),
        detail,
        effect,
        new OfIcon(Feather.COMMAND),
        commands.keys().caps(command),
        edit -> commands.run(command));
  }

  /**
   * The pages of the settings, and what stands on them.
   *
   * @param standing none before the pages are made
   */
  List<Entry> settings(List<Setting> standing) {
    List<Entry> entries = new ArrayList<>();
    for (SettingsPage page : SettingsPage.values()) {
      entries.add(page(page));
    }
    standing.stream().map(this::setting).forEach(entries::add);
    return entries;
  }

  private Entry page(SettingsPage page) {
    return new Entry(
        "page." + page,
        Section.SETTINGS,
        name(page),
        messages.text("palette.settings"),
        messages.text("palette.open"),
        new OfIcon(Feather.SETTINGS),
        "",
        edit -> source.openSettings(page));
  }

  private String name(SettingsPage page) {
    return messages.text("settings.page." + page.name().toLowerCase(Locale.ROOT));
  }

  private Entry setting(Setting setting) {
    String place =
        messages.text(
            "palette.settings.of", messages.text("palette.settings"), name(setting.page()));
    return new Entry(
        "setting." + setting.id(),
        Section.SETTINGS,
        setting.name(),
        setting.also(),
        setting.value().isEmpty() ? place : messages.text("palette.found", place, setting.value()),
        effect(setting.effect()),
        new OfIcon(icon(setting.effect())),
        "",
        new BitSet(),
        edit -> setting.run().run());
  }

  private String effect(Setting.Effect effect) {
    return switch (effect) {
      case TURN_ON -> messages.text("palette.turnOn");
      case TURN_OFF -> messages.text("palette.turnOff");
      case USE -> messages.text("palette.use");
      case OPEN -> messages.text("palette.open");
    };
  }

  private static Feather icon(Setting.Effect effect) {
    return switch (effect) {
      case TURN_ON -> Feather.TOGGLE_LEFT;
      case TURN_OFF -> Feather.TOGGLE_RIGHT;
      case USE -> Feather.SUN;
      case OPEN -> Feather.SETTINGS;
    };
  }

  /** Whatever stands on any page of the settings and has what was typed in it. */
  Entry settingsWith(String typed) {
    return new Entry(
        "settingsWith",
        Section.SETTINGS,
        messages.text("palette.settings.find", typed),
        messages.text("palette.settings"),
        messages.text("palette.settings.search"),
        new OfIcon(Feather.SEARCH),
        "",
        edit -> source.findSetting(typed));
  }

  /** Calendars to show or hide, lists and categories to open. */
  List<Entry> places(Known known) {
    return Stream.of(
            known.calendars().stream().map(this::calendar),
            known.lists().stream().map(this::list),
            known.categories().stream().map(this::category))
        .flatMap(it -> it)
        .toList();
  }

  private Entry calendar(Calendar calendar) {
    boolean shown = calendar.visible();
    return new Entry(
        "calendar." + calendar.id().value(),
        Section.PLACES,
        calendar.summary(),
        messages.text(shown ? "palette.calendar.shown" : "palette.calendar.hidden"),
        messages.text(shown ? "palette.hide" : "palette.show"),
        new OfEvent(colour(calendar.color())),
        "",
        edit -> source.show(calendar, !shown));
  }

  private Entry list(TaskList list) {
    return new Entry(
        "list." + list.id().value(),
        Section.PLACES,
        list.name(),
        messages.text("palette.list"),
        messages.text("palette.open"),
        new OfEvent(colour(list.color())),
        "",
        edit -> source.open(list));
  }

  private Entry category(String category) {
    return new Entry(
        "category." + category,
        Section.COMMANDS,
        messages.text("palette.category", category),
        "",
        messages.text("palette.show"),
        new OfIcon(Feather.FILTER),
        "",
        edit -> source.openCategory(category));
  }

  /** A new event and a new task of what was typed. */
  List<Entry> additions(String typed) {
    return List.of(addition(typed, true), addition(typed, false));
  }

  private Entry addition(String typed, boolean event) {
    return new Entry(
        event ? "addEvent" : "addTask",
        Section.COMMANDS,
        messages.text(event ? "palette.add.event" : "palette.add.task", typed),
        "",
        messages.text("palette.add"),
        new OfIcon(event ? Feather.PLUS : Feather.CHECK_CIRCLE),
        commands.keys().caps(event ? Command.NEW_EVENT : Command.NEW_TASK),
        edit -> source.add(typed, event));
  }

  private static Rgb colour(String of) {
    return EventPalette.shown(Rgb.parse(of), ColourStyle.MODERN);
  }
}
