package dev.daymark.app.ical;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnfoldingTest {

  private static List<String> lines(byte[] file) {
    List<String> lines = new ArrayList<>();
    Unfolding.lines(file, (line, number) -> lines.add(number + " " + line));
    return lines;
  }

  @Test
  void aSignThatIsFoldedInItsMiddleIsWhole() {
    byte[] sign = "SUMMARY:Façade 🎂".getBytes(StandardCharsets.UTF_8);
    for (int at = 1; at < sign.length; at++) {
      byte[] file = new byte[sign.length + 3];
      System.arraycopy(sign, 0, file, 0, at);
      file[at] = '\r';
      file[at + 1] = '\n';
      file[at + 2] = ' ';
      System.arraycopy(sign, at, file, at + 3, sign.length - at);
      assertThat(lines(file)).as("folded at " + at).containsExactly("1 SUMMARY:Façade 🎂");
    }
  }

  @Test
  void linesAreCountedAsTheyStand() {
    String file = "\uFEFFBEGIN:VCALENDAR\r\nX:one\r\n two\n\tthree\rEND:VCALENDAR";
    assertThat(lines(file.getBytes(StandardCharsets.UTF_8)))
        .containsExactly("1 BEGIN:VCALENDAR", "2 X:onetwothree", "5 END:VCALENDAR");
  }

  @Test
  void aLineInTheSignsOfOlderProgramsIsRead() {
    byte[] file = "SUMMARY:Frühstück bei Müllers – 5 €".getBytes(Charset.forName("windows-1252"));
    assertThat(lines(file)).containsExactly("1 SUMMARY:Frühstück bei Müllers – 5 €");
  }

  @Test
  void oneDamagedByteLeavesTheOtherSignsAlone() {
    byte[] file = "SUMMARY:Frühstück bei Müllers".getBytes(StandardCharsets.UTF_8);
    file[10] = (byte) 0xFF;
    assertThat(lines(file).getFirst()).contains("hstück bei Müllers");
  }

  @Test
  void signsThatNoValueMayHoldAreLeftOut() {
    byte[] file = "UID:a\u0000b\u001F\tc\r\nSUMMARY:\u0007😀".getBytes(StandardCharsets.UTF_8);
    assertThat(lines(file)).containsExactly("1 UID:ab\tc", "2 SUMMARY:😀");
  }
}
