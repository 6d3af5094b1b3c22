package dev.daymark.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

final class TerminalTest {

  @Test
  void aTitleCannotMoveTheCursorOrChangeColours() {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Terminal terminal = new Terminal(new PrintWriter(out), new PrintWriter(err));
    terminal.print("Lunch\u001b[2J\u009b31m\ttoday");
    terminal.say("No calendar \"\u0007\u001b]0;x\".");
    assertThat(out.toString().strip()).isEqualTo("Lunch\uFFFD[2J\uFFFD31m\ttoday");
    assertThat(err.toString().strip()).isEqualTo("No calendar \"\uFFFD\uFFFD]0;x\".");
  }
}
