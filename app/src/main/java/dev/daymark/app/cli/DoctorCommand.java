package dev.daymark.app.cli;

import com.google.gson.stream.JsonWriter;
import dev.daymark.app.CompositionRoot;
import dev.daymark.app.export.JsonWords;
import dev.daymark.sync.SyncTrigger;
import dev.daymark.sync.doctor.Doctor;
import dev.daymark.sync.doctor.Finding;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code doctor}. */
@Command(
    name = "doctor",
    description = {
      "Compares what is on this device with all that Google has, and explains each difference.",
      "Also checks the data on this device. The exit code is 1 if something needs attention."
    })
final class DoctorCommand implements Callable<Integer> {

  private final CommandContext context;

  @Option(names = "--json", description = "Prints JSON.")
  private boolean json;

  @Option(
      names = "--repair",
      description = "Reads calendars that differ from Google anew; nothing that waits is lost.")
  private boolean repair;

  DoctorCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    int[] exit = {0};
    context.withStore(root -> exit[0] = examine(root));
    return exit[0];
  }

  private int examine(CompositionRoot root) {
    Doctor doctor = root.doctor();
    List<Finding> findings = doctor.examine();
    if (repair && doctor.repair(findings) > 0) {
      new SyncWords(context).show(root.syncEngine().run(SyncTrigger.COMMAND_LINE), root);
      findings = doctor.examine();
    }
    print(findings);
    return Doctor.isWell(findings) ? 0 : 1;
  }

  private void print(List<Finding> findings) {
    if (json) {
      context.terminal().printJson(out -> write(out, findings));
    } else if (findings.isEmpty()) {
      context.terminal().say("All is well: both sides are the same, and the data is sound.");
    } else {
      printRows(findings);
    }
  }

  private void printRows(List<Finding> findings) {
    TextTable table = new TextTable();
    for (Finding finding : findings) {
      table.row(
          finding.place().isEmpty() ? "this device" : finding.place(),
          finding.title(),
          finding.sentence());
    }
    table.lines("").forEach(context.terminal()::print);
    if (!repair && findings.stream().anyMatch(finding -> finding.kind().isRepairable())) {
      context.terminal().say("To put right what can be: daymark doctor --repair");
    }
  }

  private static void write(JsonWriter out, List<Finding> findings) throws IOException {
    out.beginArray();
    for (Finding finding : findings) {
      out.beginObject();
      out.name("kind").value(JsonWords.snakeCase(finding.kind()));
      out.name("calendar").value(finding.place());
      out.name("title").value(finding.title());
      out.name("sentence").value(finding.sentence());
      out.name("repairable").value(finding.kind().isRepairable());
      out.endObject();
    }
    out.endArray();
  }
}
