package dev.daymark.app.settings;

import dev.daymark.app.ui.ClockStyle;
import dev.daymark.app.ui.FormatSettings;
import dev.daymark.app.ui.Language;
import dev.daymark.app.ui.theme.ColourStyle;
import dev.daymark.app.ui.theme.Density;
import dev.daymark.app.ui.theme.ThemeChoice;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** How Daymark looks, as the person chose it; every change is kept. */
public final class AppearanceViewModel {
  private static final int SMALLEST = 100;
  private static final int LARGEST = 200;

  private final Locale system;
  private final ObjectProperty<ThemeChoice> theme;
  private final ObjectProperty<Language> language;
  private final ObjectProperty<Integer> textPercent;
  private final ObjectProperty<Density> density;
  private final ObjectProperty<Boolean> reduceMotion;
  private final ObjectProperty<ClockStyle> clock;
  private final ObjectProperty<DayOfWeek> firstDay;
  private final ObjectProperty<LocalTime> workFrom;
  private final ObjectProperty<LocalTime> workTo;
  private final ObjectProperty<Boolean> weekNumbers;
  private final ObjectProperty<Boolean> showDeclined;
  private final ObjectProperty<ColourStyle> colours;

  /** Reads what was chosen before; what was not follows the locale. */
  public AppearanceViewModel(Preferences preferences, Locale locale) {
    FormatSettings customs = FormatSettings.of(locale);
    system = locale;
    language =
        kept(
            preferences,
            PreferenceKey.LANGUAGE,
            chosen(preferences, PreferenceKey.LANGUAGE, Language.values(), Language.SYSTEM));
    theme =
        kept(
            preferences,
            PreferenceKey.THEME,
            chosen(preferences, PreferenceKey.THEME, ThemeChoice.values(), ThemeChoice.SYSTEM));
    textPercent =
        kept(
            preferences,
            PreferenceKey.TEXT_SIZE,
            percent(preferences.get(PreferenceKey.TEXT_SIZE)));
    density =
        kept(
            preferences,
            PreferenceKey.DENSITY,
            chosen(preferences, PreferenceKey.DENSITY, Density.values(), Density.REGULAR));
    reduceMotion =
        kept(
            preferences,
            PreferenceKey.REDUCE_MOTION,
            preferences.isOn(PreferenceKey.REDUCE_MOTION, false));
    clock =
        kept(
            preferences,
            PreferenceKey.CLOCK,
            chosen(preferences, PreferenceKey.CLOCK, ClockStyle.values(), customs.clock()));
    firstDay =
        kept(
            preferences,
            PreferenceKey.FIRST_DAY,
            chosen(
                preferences,
                PreferenceKey.FIRST_DAY,
                DayOfWeek.values(),
                customs.firstDayOfWeek()));
    workFrom =
        kept(
            preferences,
            PreferenceKey.WORK_FROM,
            hour(preferences, PreferenceKey.WORK_FROM, customs.working().from()));
    workTo =
        kept(
            preferences,
            PreferenceKey.WORK_TO,
            hour(preferences, PreferenceKey.WORK_TO, customs.working().to()));
    weekNumbers =
        kept(
            preferences,
            PreferenceKey.WEEK_NUMBERS,
            preferences.isOn(PreferenceKey.WEEK_NUMBERS, true));
    showDeclined =
        kept(preferences, PreferenceKey.DECLINED, preferences.isOn(PreferenceKey.DECLINED, true));
    colours =
        kept(
            preferences,
            PreferenceKey.COLOURS,
            chosen(preferences, PreferenceKey.COLOURS, ColourStyle.values(), ColourStyle.MODERN));
    workFrom.addListener((observed, before, now) -> keepInOrder(true));
    workTo.addListener((observed, before, now) -> keepInOrder(false));
  }

  /** The day's work ends after it begins: the other end gives way. */
  private void keepInOrder(boolean begin) {
    if (!workFrom.get().isBefore(workTo.get())) {
      if (begin) {
        workTo.set(workFrom.get().plusHours(1));
      } else {
        workFrom.set(workTo.get().minusHours(1));
      }
    }
  }

  private static LocalTime hour(Preferences preferences, PreferenceKey key, LocalTime otherwise) {
    return preferences
        .get(key)
        .filter(text -> text.matches("([01]\\d|2[0-3]):00"))
        .map(LocalTime::parse)
        .orElse(otherwise);
  }

  private static <T> ObjectProperty<T> kept(Preferences preferences, PreferenceKey key, T start) {
    ObjectProperty<T> property = new SimpleObjectProperty<>(start);
    property.addListener((observed, before, now) -> preferences.put(key, now.toString()));
    return property;
  }

  private static <E extends Enum<E>> E chosen(
      Preferences preferences, PreferenceKey key, E[] choices, E otherwise) {
    return Arrays.stream(choices)
        .filter(choice -> preferences.get(key).filter(choice.name()::equals).isPresent())
        .findFirst()
        .orElse(otherwise);
  }

  private static int percent(Optional<String> stored) {
    try {
      return stored
          .map(text -> Math.clamp(Integer.parseInt(text), SMALLEST, LARGEST))
          .orElse(SMALLEST);
    } catch (NumberFormatException damaged) {
      return SMALLEST;
    }
  }

  /** The dates and times of the person: the locale's customs with what was chosen instead. */
  public FormatSettings formats() {
    return FormatSettings.of(locale())
        .withClock(clock.get())
        .withFirstDayOfWeek(firstDay.get())
        .withWorking(new FormatSettings.WorkingHours(workFrom.get(), workTo.get()))
        .withWeekNumbers(weekNumbers.get())
        .withDeclined(showDeclined.get());
  }

  /** The language of the words, with the customs of where the person lives. */
  public Locale locale() {
    return language.get().in(system);
  }

  public ObjectProperty<Language> languageProperty() {
    return language;
  }

  public ObjectProperty<ThemeChoice> themeProperty() {
    return theme;
  }

  /** How much room controls and rows take. */
  public ObjectProperty<Density> densityProperty() {
    return density;
  }

  /** Whether nothing moves that need not, whatever the operating system says. */
  public ObjectProperty<Boolean> reduceMotionProperty() {
    return reduceMotion;
  }

  /** 100 to 200 in steps of 10. */
  public ObjectProperty<Integer> textPercentProperty() {
    return textPercent;
  }

  /** Makes text larger by some percent, or smaller, as far as it goes. */
  public void stepText(int percent) {
    textPercent.set(Math.clamp(textPercent.get() + percent, SMALLEST, LARGEST));
  }

  /** Gives text its usual size again. */
  public void usualText() {
    textPercent.set(SMALLEST);
  }

  public ObjectProperty<ClockStyle> clockProperty() {
    return clock;
  }

  public ObjectProperty<DayOfWeek> firstDayProperty() {
    return firstDay;
  }

  /** From 00:00 to 22:00, on the hour. */
  public ObjectProperty<LocalTime> workFromProperty() {
    return workFrom;
  }

  /** From 01:00 to 23:00, on the hour, and after the other. */
  public ObjectProperty<LocalTime> workToProperty() {
    return workTo;
  }

  public ObjectProperty<Boolean> weekNumbersProperty() {
    return weekNumbers;
  }

  /** Whether declined events are shown, struck out. */
  public ObjectProperty<Boolean> showDeclinedProperty() {
    return showDeclined;
  }

  /** Which of the two palettes Google's colours are shown in. */
  public ObjectProperty<ColourStyle> coloursProperty() {
    return colours;
  }
}
