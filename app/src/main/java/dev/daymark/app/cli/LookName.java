package dev.daymark.app.cli;

import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The name of a look, written as on a command line: high-contrast. */
final class LookName implements ITypeConverter<Screens.Look> {

  @Override
  public Screens.Look convert(String typed) {
    for (Screens.Look look : Screens.Look.values()) {
      if (look.name().toLowerCase(Locale.ROOT).replace('_', '-').equalsIgnoreCase(typed)) {
        return look;
      }
    }
    throw new TypeConversionException(
        "\"" + typed + "\" is no theme; there are light, dark and high-contrast.");
  }
}
