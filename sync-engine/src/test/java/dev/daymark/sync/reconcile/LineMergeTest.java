package dev.daymark.sync.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineMergeTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          a/b/c | A/b/c     | a/b/C   | A/b/C
          a/b/c | a/c       | a/b/c/d | a/c/d
          a/b/c | x/a/b/c   | a/b/c/y | x/a/b/c/y
          a/b/c | a/X/c     | a/X/c   | a/X/c
          a/b/c | a/X/c     | a/Y/c   | -
          a/b/c | a/b/c/x   | a/b/c/y | -
          a/b/c | a/b/c     | a/b/c   | a/b/c
          """)
  void changesThatDoNotTouchAreMerged(
      String base, String local, String remote, @org.jspecify.annotations.Nullable String merged) {
    assertThat(LineMerge.merge(lines(base), lines(local), lines(remote)))
        .isEqualTo(Optional.ofNullable(merged).map(LineMergeTest::lines));
  }

  private static String lines(String text) {
    return text.replace('/', '\n');
  }
}
