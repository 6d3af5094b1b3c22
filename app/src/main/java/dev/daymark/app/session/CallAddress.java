package dev.daymark.app.session;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Where a call is joined, as people read it. */
public final class CallAddress {
  private CallAddress() {}

  /** Without what every address begins with; empty for none. */
  public static String of(@Nullable URI call) {
    if (call == null || call.getHost() == null) {
      return "";
    }
    return call.getHost() + (call.getPath() == null ? "" : call.getPath());
  }
}
