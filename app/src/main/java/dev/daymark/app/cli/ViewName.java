package dev.daymark.app.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The name of a view, written as on a command line: settings-data. */
final class ViewName implements ITypeConverter<Screens.View> {

  @Override
  public Screens.View convert(String typed) {
    for (Screens.View view : Screens.View.values()) {
      if (name(view).equalsIgnoreCase(typed)) {
        return view;
      }
    }
    String known =
        Arrays.stream(Screens.View.values()).map(ViewName::name).collect(Collectors.joining(", "));
    throw new TypeConversionException("\"" + typed + "\" is no view; there are " + known + ".");
  }

  private static String name(Screens.View view) {
    return view.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
