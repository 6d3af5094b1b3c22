package dev.daymark.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.app.CompositionRoot;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class StoryTest {

  private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");

  @Test
  void theStoryEndsWithBothSidesEqualAndLeavesNothingBehind() throws Exception {
    List<String> lines = new ArrayList<>();
    List<Path> directories = new ArrayList<>();
    Demonstration demo =
        new Demonstration(
            (directory, secrets) -> {
              directories.add(directory);
              return CompositionRoot.open(
                  directory, InstantSource.system(), STOCKHOLM, Locale.UK, secrets);
            },
            lines::add);
    boolean[] shown = {false};
    boolean equal =
        demo.play(
            (root, phone) -> {
              shown[0] = true;
              assertThat(root.store().conflicts().open()).hasSize(1);
              assertThat(root.store().outbox().count()).isZero();
            });
    assertThat(equal).as(String.join("\n", lines)).isTrue();
    assertThat(shown[0]).isTrue();
    assertThat(directories).hasSize(1).noneMatch(Files::exists);
    assertThat(lines).anyMatch(line -> line.contains("conflict"));
    assertThat(lines).anyMatch(line -> line.contains("24 events were added in Google Calendar"));
    assertThat(lines).anyMatch(line -> line.contains("24 events are as before it"));
    assertThat(lines).anyMatch(line -> line.contains("24 events were deleted on this device"));
    assertThat(lines).allMatch(line -> line.codePointCount(0, line.length()) <= 120);
  }
}
