package dev.daymark.app.ui.controls;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;

final class LinkedTextTest {

  @Test
  void addressesAreFoundWithoutThePunctuationBehindThem() {
    assertThat(LinkedText.addresses("Agenda: https://example.com/a?b=1. Call (http://x.test/9)!"))
        .containsExactly(URI.create("https://example.com/a?b=1"), URI.create("http://x.test/9"));
  }

  @Test
  void onlyTheWebCounts() {
    assertThat(LinkedText.addresses("file:///etc/passwd javascript:alert(1) https:// ftp://a.b"))
        .isEmpty();
  }
}
