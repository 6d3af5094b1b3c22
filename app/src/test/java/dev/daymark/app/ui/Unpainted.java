package dev.daymark.app.ui;

import javafx.stage.Stage;

/**
 * A window of tests that is not painted. The headless platform copies every point of every frame by
 * itself on the FX thread, which is most of what that thread would do; no platform that a person
 * uses does it. An iconified window is styled, laid out and used by robots as ever, and pictures of
 * its scene are painted when they are taken.
 */
public final class Unpainted {
  private Unpainted() {}

  /** Shows a window. FX thread only. */
  public static void show(Stage stage) {
    stage.show();
    stage.setIconified(true);
  }
}
