package dev.daymark.app.ui.motion;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleConsumer;
import javafx.animation.Animation;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;

/**
 * What moves in one window. A movement shows how something came to be that is so already: what is
 * clicked or typed meanwhile acts on the end, and whatever interrupts a movement takes it to its
 * end first. Where nobody said that things may move, and where the person or the system wants less
 * motion, everything is at its end at once. FX thread only.
 */
public final class Motion {
  private static final Object KEY = Motion.class;
  private static final Motion STILL = new Motion();
  private static final double RISE = 4;

  private final Map<Object, Movement> moving = new LinkedHashMap<>();
  private final Map<Node, Lap> lasting = new LinkedHashMap<>();
  private final List<Node> leaving = new ArrayList<>();
  private boolean reduced = true;

  private Motion() {}

  /**
   * Decides for a window whether things move in it. What is on its way arrives at once when they
   * may not.
   */
  public static void setReduced(Scene scene, boolean reduced) {
    Motion own = (Motion) scene.getProperties().computeIfAbsent(KEY, key -> new Motion());
    own.setReduced(reduced);
  }

  /** The motion of the window that a node is in; that of a window that stands still, if none. */
  public static Motion of(Node node) {
    Scene scene = node.getScene();
    return scene == null ? STILL : of(scene);
  }

  /** The motion of a window. */
  public static Motion of(Scene scene) {
    return scene.getProperties().get(KEY) instanceof Motion own ? own : STILL;
  }

  private void setReduced(boolean less) {
    reduced = less;
    if (less) {
      List.copyOf(moving.keySet()).forEach(this::end);
      lasting.values().forEach(Lap::end);
    } else {
      lasting.values().forEach(Lap::begin);
    }
  }

  /** Whether everything should be where it belongs at once. */
  public boolean isReduced() {
    return reduced;
  }

  /**
   * Moves something to where it belongs. It is at its beginning when this returns, so that nobody
   * sees it at its end before.
   *
   * @param what moves, mostly a node; a movement of it that is on its way ends first
   * @param at puts it to a share of its way, from 0 to 1, where it stays
   */
  public void move(Object what, Pace pace, DoubleConsumer at) {
    move(what, pace, at, () -> {});
  }

  /**
   * The same with something that follows.
   *
   * @param ended runs once when it has arrived, also when it did so early or did not move at all
   */
  public void move(Object what, Pace pace, DoubleConsumer at, Runnable ended) {
    end(what);
    if (reduced) {
      at.accept(1);
      ended.run();
      return;
    }
    at.accept(0);
    Movement movement = new Movement(pace, at, ended);
    moving.put(what, movement);
    movement.setOnFinished(event -> arrived(what, movement));
    movement.play();
  }

  private void arrived(Object what, Movement movement) {
    if (moving.remove(what, movement)) {
      movement.end();
    }
  }

  /**
   * Waits as long as something is to be seen; not at all where motion is reduced.
   *
   * @param what waits; if it waits already, that ends first
   * @param ended runs once when it is over
   */
  public void stay(Object what, Pace pace, Runnable ended) {
    move(what, pace, share -> {}, ended);
  }

  /** Lets a surface that floats appear: it comes into sight while it rises a little. */
  public void appear(Node surface) {
    appear(surface, surface);
  }

  /**
   * The same where more than the surface comes into sight.
   *
   * @param around what comes into sight: the surface with what is behind it
   */
  public void appear(Node surface, Node around) {
    List.copyOf(leaving).forEach(this::end);
    move(
        around,
        Pace.APPEAR,
        share -> {
          around.setOpacity(share);
          surface.setTranslateY(RISE * (1 - share));
        });
  }

  /**
   * Lets a surface that floats be seen for a moment longer than it is there: a picture of it goes
   * out of sight while it sinks a little, and lies over the whole window. To be called before the
   * surface is hidden; what appears next does not wait for it.
   */
  public void vanish(Node surface) {
    Scene scene = surface.getScene();
    if (scene != null) {
      vanish(surface, scene);
    }
  }

  /**
   * The same for what floats in a window of its own.
   *
   * @param owner the window that it belongs to, whose motion this is
   */
  public void vanish(Node surface, Scene owner) {
    if (owner.getRoot() instanceof Pane over) {
      vanish(surface, over);
    }
  }

  private void vanish(Node surface, Pane over) {
    Node picture = reduced ? null : Afterimage.of(surface, over);
    if (picture != null) {
      leave(picture, over, RISE);
    }
  }

  /** Lets something that stands for what is gone go out of sight over a pane. */
  public void leave(Node trace, Pane over) {
    if (!reduced) {
      leave(trace, over, 0);
    }
  }

  private void leave(Node trace, Pane over, double falls) {
    over.getChildren().add(trace);
    leaving.add(trace);
    move(
        trace,
        Pace.APPEAR,
        share -> {
          trace.setOpacity(1 - share);
          trace.setTranslateY(falls * share);
        },
        () -> {
          leaving.remove(trace);
          over.getChildren().remove(trace);
        });
  }

  /** Puts something to the end of its movement, if it is on its way. */
  public void end(Object what) {
    Movement movement = moving.remove(what);
    if (movement != null) {
      movement.end();
    }
  }

  /** Turns a node round and round until it is to {@link #rest}, while motion is not reduced. */
  public void turn(Node node) {
    begin(node, Lasting.TURN);
  }

  /** Lets a node grow pale and come back until it is to {@link #rest}, in the same way. */
  public void shimmer(Node node) {
    begin(node, Lasting.SHIMMER);
  }

  private void begin(Node node, Lasting kind) {
    if (this != STILL && !lasting.containsKey(node)) {
      Lap lap = new Lap(node, kind);
      lasting.put(node, lap);
      if (!reduced) {
        lap.begin();
      }
    }
  }

  /** Lets a node be as it is when nothing moves it. */
  public void rest(Node node) {
    Lap lap = lasting.remove(node);
    if (lap != null) {
      lap.end();
    }
  }

  /** Whether something moves. */
  public boolean isMoving() {
    return !moving.isEmpty() || lasting.values().stream().anyMatch(lap -> lap.animation() != null);
  }

  /**
   * What moves something; null if nothing does. For looking at a movement without waiting for it.
   */
  @Nullable Animation movement(Object what) {
    Movement movement = moving.get(what);
    Lap lap = what instanceof Node node ? lasting.get(node) : null;
    if (lap != null) {
      return lap.animation();
    }
    return movement == null ? null : movement.animation();
  }
}
