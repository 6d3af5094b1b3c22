package dev.daymark.app.ui;

import dev.daymark.app.ui.FxStalls.Stall;
import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Fails any test during which the FX thread stalled; see {@link FxStalls}. Found by JUnit. */
public final class FxStallExtension implements BeforeEachCallback, AfterEachCallback {

  @Override
  public void beforeEach(ExtensionContext test) {
    List<Stall> _ = FxStalls.take();
  }

  @Override
  public void afterEach(ExtensionContext test) {
    List<Stall> all = FxStalls.take();
    if (Boolean.getBoolean("fx.stall.report")) {
      all.forEach(
          stall ->
              System.out.println(
                  "FX-STALL "
                      + test.getRequiredTestClass().getSimpleName()
                      + "."
                      + test.getRequiredTestMethod().getName()
                      + " "
                      + stall));
      return;
    }
    List<Stall> felt = all.stream().filter(Stall::isFelt).toList();
    if (!felt.isEmpty()) {
      throw new AssertionError(
          "The FX thread worked longer than " + FxStalls.MOST_MILLIS + " ms at a stretch: " + felt);
    }
  }
}
