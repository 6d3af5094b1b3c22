package dev.daymark.sync.sim;

import dev.daymark.sync.remote.RemoteCalendar;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Random;
import java.util.Set;

/**
 * In some simulations the engine itself has flaws: something that nobody foresaw goes wrong before
 * a request or after its answer. Has a source of chance of its own, so that the other simulations
 * are what they were.
 */
final class Flaws {

  /** One of so many simulations; {@code -Dsim.flawed=1} makes it all of them. */
  private static final int ONE_OF = Integer.getInteger("sim.flawed", 12);

  private static final Set<String> HARMLESS = Set.of("fingerprint", "requests", "bytes");

  private final World world;
  private final Random random;
  private final boolean on;
  private boolean mended;

  Flaws(World world, long seed) {
    this.world = world;
    random = new Random(seed ^ 0xBB40E64DAL);
    random.nextLong();
    on = random.nextInt(ONE_OF) == 0;
  }

  boolean on() {
    return on;
  }

  /** Nothing goes wrong any more. */
  void mend() {
    mended = true;
  }

  /** What an engine with flaws makes of its requests. */
  RemoteCalendar in(RemoteCalendar sound) {
    return on
        ? (RemoteCalendar)
            Proxy.newProxyInstance(
                Flaws.class.getClassLoader(),
                new Class<?>[] {RemoteCalendar.class},
                (_, method, arguments) -> ask(sound, method, arguments))
        : sound;
  }

  private Object ask(RemoteCalendar sound, Method method, Object[] arguments) throws Throwable {
    boolean harmless = mended || HARMLESS.contains(method.getName());
    int fate = harmless ? 2 : random.nextInt(60);
    if (fate == 0) {
      stumble(method, "before");
    }
    try {
      Object answer = method.invoke(sound, arguments);
      if (fate == 1) {
        stumble(method, "after");
      }
      return answer;
    } catch (InvocationTargetException problem) {
      throw problem.getCause();
    }
  }

  private void stumble(Method method, String when) {
    world.note("the engine stumbles " + when + " " + method.getName());
    throw new IllegalStateException("nobody foresaw this");
  }
}
