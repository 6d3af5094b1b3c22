package dev.daymark.app.palette;

import dev.daymark.app.command.Command;
import dev.daymark.app.command.Commands;
import dev.daymark.app.palette.Entry.OfEvent;
import dev.daymark.app.palette.Entry.OfIcon;
import dev.daymark.app.palette.Entry.Section;
import dev.daymark.app.settings.SettingsPage;
import dev.daymark.app.ui.Messages;
import dev.daymark.app.ui.theme.ColourStyle;
import dev.daymark.app.ui.theme.EventPalette;
import dev.daymark.app.ui.theme.Rgb;
import dev.daymark.app.ui.theme.ThemeChoice;
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
  private static final List<String> SETTINGS =
      List.of("theme", "textSize", "density", "reduceMotion", "clock", "firstDay");

  private final Commands commands;
  private final PaletteSource source;
  private final Messages messages;

  FixedEntries(Commands commands, PaletteSource source, Messages messages) {
    this.commands = commands;
    this.source = source;
    this.messages = messages;
  }

  /** The commands that can be done now. */
  List<Entry> commands() {
    return commands.enabled().stream()
        .filter(command -> command != Command.PALETTE)
        .map(this::entry)
        .toList();
  }

  private Entry entry(Command command) {
    return new Entry(
        "command." + command.id(),
        Section.COMMANDS,
        messages.text(command.messageKey()),
        messages.text(command.scope().messageKey()),
        messages.text("palette.run"),
        new OfIcon(Feather.COMMAND),
        commands.keys().caps(command),
        new BitSet(),
        edit -> commands.run(command));
  }

  /** The pages of the settings, what stands on them, and the themes. */
  List<Entry> settings() {
    List<Entry> entries = new ArrayList<>();
    for (SettingsPage page : SettingsPage.values()) {
      String name = messages.text("settings.page." + page.name().toLowerCase(Locale.ROOT));
      entries.add(setting("page." + page, name, "", page));
    }
    String appearance = messages.text("settings.page.appearance");
    for (String setting : SETTINGS) {
      entries.add(
          setting(
              "setting." + setting,
              messages.text("palette.setting." + setting),
              appearance,
              SettingsPage.APPEARANCE));
    }
    Stream.of(ThemeChoice.values()).map(this::theme).forEach(entries::add);
    return entries;
  }

  private Entry setting(String id, String words, String of, SettingsPage page) {
    String settings = messages.text("palette.settings");
    return new Entry(
        id,
        Section.SETTINGS,
        words,
        of.isEmpty() ? settings : messages.text("palette.settings.of", settings, of),
        messages.text("palette.open"),
        new OfIcon(Feather.SETTINGS),
        "",
        new BitSet(),
        edit -> source.openSettings(page));
  }

  private Entry theme(ThemeChoice theme) {
    String key = "palette.theme." + theme.name().toLowerCase(Locale.ROOT);
    return new Entry(
        "theme." + theme,
        Section.SETTINGS,
        messages.text(key),
        messages.text("settings.page.appearance"),
        messages.text("palette.use"),
        new OfIcon(Feather.SUN),
        "",
        new BitSet(),
        edit -> source.useTheme(theme));
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
        new BitSet(),
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
        new BitSet(),
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
        new BitSet(),
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
        new BitSet(),
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
        new BitSet(),
        edit -> source.add(typed, event));
  }

  private static Rgb colour(String of) {
    return EventPalette.shown(Rgb.parse(of), ColourStyle.MODERN);
  }
}
