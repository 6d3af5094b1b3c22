package dev.daymark.app.cli;

import dev.daymark.domain.Reach;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** How far back is kept, written as on a command line: 2-years. */
final class ReachName implements ITypeConverter<Reach> {

  @Override
  public Reach convert(String typed) {
    for (Reach reach : Reach.values()) {
      if (of(reach).equalsIgnoreCase(typed)) {
        return reach;
      }
    }
    throw new TypeConversionException(
        "\"" + typed + "\" is none of everything, 5-years, 2-years and 1-year.");
  }

  static String of(Reach reach) {
    return switch (reach) {
      case EVERYTHING -> "everything";
      case YEARS_5 -> "5-years";
      case YEARS_2 -> "2-years";
      case YEAR_1 -> "1-year";
    };
  }
}
