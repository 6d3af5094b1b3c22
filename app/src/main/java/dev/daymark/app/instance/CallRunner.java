package dev.daymark.app.instance;

/** Carries out what is handed over. */
@FunctionalInterface
public interface CallRunner {

  /** Carries a call out on the thread it is called on, and returns its exit code. */
  int run(Call call, RemoteTerminal terminal);
}
