package dev.daymark.app.ui;

import javafx.geometry.Point2D;
import javafx.scene.input.MouseButton;
import org.testfx.api.FxRobot;
import org.testfx.robot.Motion;
import org.testfx.util.WaitForAsyncUtils;

/** A robot whose mouse jumps in a few steps where TestFX's glides in hundreds. */
final class QuickRobot extends FxRobot {
  private static final int STEPS = 4;
  private Point2D at = Point2D.ZERO;

  @Override
  public FxRobot moveTo(Point2D point, Motion motion) {
    for (int step = 1; step <= STEPS; step++) {
      robotContext().getBaseRobot().moveMouse(at.interpolate(point, (double) step / STEPS));
      WaitForAsyncUtils.waitForFxEvents(1);
    }
    at = point;
    return this;
  }

  @Override
  public FxRobot clickOn(Point2D point, Motion motion, MouseButton... buttons) {
    moveTo(point, motion);
    press(buttons);
    release(buttons);
    return this;
  }

  @Override
  public FxRobot rightClickOn(Point2D point, Motion motion) {
    return clickOn(point, motion, MouseButton.SECONDARY);
  }

  @Override
  public FxRobot doubleClickOn(Point2D point, Motion motion, MouseButton... buttons) {
    clickOn(point, motion, buttons);
    press(buttons);
    release(buttons);
    return this;
  }
}
