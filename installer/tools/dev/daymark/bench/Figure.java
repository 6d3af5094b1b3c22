package dev.daymark.bench;

import java.util.List;

/**
 * One line of the table.
 *
 * @param name what was measured; the same from run to run
 * @param unit such as ms or MB
 * @param value the median
 * @param floor what the least program needs for the same in the same run; 0 if there is none
 * @param floorName what that is
 */
record Figure(String name, String unit, double value, double floor, String floorName) {

  static Figure alone(String name, String unit, double value) {
    return new Figure(name, unit, value, 0, "");
  }

  /** How many floors high; for figures without a floor the value itself. */
  double ratio() {
    return floor > 0 ? value / floor : value;
  }

  static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    return sorted.get(sorted.size() / 2);
  }
}
