package dev.daymark.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextTableTest {

  @Test
  void cellsStandBelowOneAnotherAndLinesEndWithTheirLastWord() {
    TextTable table = new TextTable();
    table.row("09:45", "Stand-up", "Work");
    table.row("all day", "Überraschung", "");
    assertThat(table.lines("  "))
        .containsExactly(
            "  09:45    Stand-up      Work", //
            "  all day  Überraschung");
  }

  @Test
  void aCellOfSeveralLinesStaysInItsRow() {
    TextTable table = new TextTable();
    table.row("09:45", "Stand-up\r\nwith\tAda", "Work");
    assertThat(table.lines("")).containsExactly("09:45  Stand-up with Ada  Work");
  }
}
