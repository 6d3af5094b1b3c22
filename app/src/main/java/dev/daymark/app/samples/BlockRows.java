package dev.daymark.app.samples;

import dev.daymark.app.calendar.BlockSamples;
import dev.daymark.app.calendar.BlockSamples.Size;
import dev.daymark.app.calendar.BlockSamples.State;
import dev.daymark.app.ui.theme.Rgb;
import dev.daymark.domain.TaskStatus;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;

/** Blocks of events and tasks in their states. */
record BlockRows(BlockSamples samples) {
  private static final Rgb BLUEBERRY = Rgb.parse("3F51B5");
  private static final Rgb PEACOCK = Rgb.parse("039BE5");
  private static final Rgb GRAPE = Rgb.parse("8E24AA");
  private static final Rgb EUCALYPTUS = Rgb.parse("009688");
  private static final Rgb COCOA = Rgb.parse("795548");
  private static final Rgb PUMPKIN = Rgb.parse("EF6C00");
  private static final Rgb RADICCHIO = Rgb.parse("AD1457");
  private static final Size BLOCK = new Size(126, 46);
  private static final Size SHORT = new Size(126, 20);

  HBox events() {
    return row(
        samples.event("Design critique", BLUEBERRY, State.ACCEPTED, BLOCK),
        samples.event("Design critique", BLUEBERRY, State.SELECTED, BLOCK),
        samples.event("Design critique", BLUEBERRY, State.PAST, BLOCK),
        samples.event("Design critique", BLUEBERRY, State.FOCUSED, BLOCK));
  }

  HBox answers() {
    return row(
        samples.event("Permit office", PEACOCK, State.MAYBE, BLOCK),
        samples.event("Portfolio review", BLUEBERRY, State.UNANSWERED, BLOCK),
        samples.event("Facilities all-hands", BLUEBERRY, State.DECLINED, BLOCK),
        samples.event("Site visit", BLUEBERRY, State.CREATING, BLOCK));
  }

  HBox tasks() {
    return row(
        samples.task("Section drawings", PUMPKIN, TaskStatus.PENDING, false, BLOCK),
        samples.task("Fee proposal", PUMPKIN, TaskStatus.IN_PROGRESS, false, BLOCK),
        samples.task("Daylight study", PUMPKIN, TaskStatus.COMPLETED, false, BLOCK),
        samples.task("Fix the lamp", RADICCHIO, TaskStatus.PENDING, true, BLOCK));
  }

  HBox lines() {
    return row(
        samples.event("Stand-up", BLUEBERRY, State.ACCEPTED, SHORT),
        samples.event("Choir", GRAPE, State.ACCEPTED, SHORT),
        samples.event("Call Mum", EUCALYPTUS, State.ACCEPTED, SHORT),
        samples.event("Tyres", COCOA, State.ACCEPTED, SHORT));
  }

  private static HBox row(Node... blocks) {
    HBox row = new HBox(12, blocks);
    row.setAlignment(Pos.CENTER_LEFT);
    row.setPadding(new Insets(0, 0, 0, 2));
    return row;
  }
}
