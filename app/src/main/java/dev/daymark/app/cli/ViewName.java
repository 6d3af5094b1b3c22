package dev.daymark.app.cli;

import java.util.Arrays;
import java.util.Iterator;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The names of views, written as on a command line: settings-data. */
final class ViewName implements ITypeConverter<Screens.View>, Iterable<String> {

  @Override
  public Screens.View convert(String typed) {
    for (Screens.View view : Screens.View.values()) {
      if (name(view).equalsIgnoreCase(typed)) {
        return view;
      }
    }
    String known = names().collect(Collectors.joining(", "));
    throw new TypeConversionException("\"" + typed + "\" is no view; there are " + known + ".");
  }

  @Override
  public Iterator<String> iterator() {
    return names().iterator();
  }

  private static Stream<String> names() {
    return Arrays.stream(Screens.View.values()).map(ViewName::name);
  }

  private static String name(Screens.View view) {
    return view.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
