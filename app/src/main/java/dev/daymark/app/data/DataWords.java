package dev.daymark.app.data;

import dev.daymark.app.backup.Backup;
import dev.daymark.app.backup.Preview;
import dev.daymark.app.backup.Reason;
import dev.daymark.app.ical.CalendarImport;
import dev.daymark.app.ical.Remark;
import dev.daymark.app.ical.Skipped;
import dev.daymark.app.session.Session;
import dev.daymark.app.ui.Messages;
import java.nio.file.Path;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The words of the page about the data. */
final class DataWords {
  private static final int MOST_TOLD = 8;

  private final Session session;
  private final Messages messages;

  DataWords(Session session) {
    this.session = session;
    this.messages = session.messages();
  }

  /** Today, 07:58. */
  String moment(Instant at) {
    LocalDateTime time = LocalDateTime.ofInstant(at, session.zone());
    return moment(session.formatting().relativeDay(time.toLocalDate(), session.today()), time);
  }

  /** The same as within a sentence: today, 07:58. */
  String momentWithin(Instant at) {
    LocalDateTime time = LocalDateTime.ofInstant(at, session.zone());
    return moment(
        session.formatting().relativeDayWithin(time.toLocalDate(), session.today()), time);
  }

  private String moment(String day, LocalDateTime time) {
    return messages.text("data.moment", day, session.formatting().time(time.toLocalTime()));
  }

  String size(long bytes) {
    NumberFormat format = NumberFormat.getNumberInstance(session.formatting().settings().locale());
    if (bytes < 1 << 20) {
      return messages.text("data.kilobytes", format.format(Math.max(1, bytes >> 10)));
    }
    format.setMaximumFractionDigits(1);
    format.setMinimumFractionDigits(1);
    return messages.text("data.megabytes", format.format(bytes / (double) (1 << 20)));
  }

  String reason(Reason reason) {
    return messages.text("data.reason." + reason.word());
  }

  /** Where the data lies, how much room it takes, and what there is. */
  String folder(Path dataDir, DataViewModel.Facts facts) {
    return messages.text(
        "data.folderDetail",
        shortened(dataDir),
        size(facts.bytes()),
        facts.summary().events(),
        facts.summary().tasks());
  }

  /** Where the copy from before a move is. */
  String former(Path folder) {
    return messages.text("data.formerDetail", shortened(folder));
  }

  static String shortened(Path dataDir) {
    String home = System.getProperty("user.home");
    String text = dataDir.toString();
    return text.startsWith(home + "/") ? "~" + text.substring(home.length()) : text;
  }

  /** What restoring a backup comes to, for the question before. */
  String restoring(Preview preview) {
    List<String> sentences = new ArrayList<>();
    sentences.add(
        messages.text("data.restore.holds", preview.then().events(), preview.then().tasks()));
    sentences.add(differences(preview));
    if (preview.now().waiting() > 0) {
      sentences.add(messages.text("data.restore.waiting", preview.now().waiting()));
    }
    if (preview.then().accounts() > 0) {
      sentences.add(messages.text("data.restore.google"));
    }
    sentences.add(messages.text("data.restore.undo"));
    return String.join(" ", sentences);
  }

  private String differences(Preview preview) {
    if (preview.events().none() && preview.tasks().none()) {
      return messages.text("data.restore.same");
    }
    List<String> lines = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      Preview.Changes changes = kind == Kind.EVENTS ? preview.events() : preview.tasks();
      String key = "data.restore." + kind.name().toLowerCase(Locale.ROOT);
      if (!changes.none()) {
        lines.add(messages.text(key, changes.back(), changes.gone(), changes.changed()));
      }
    }
    return String.join(" ", lines);
  }

  private enum Kind {
    EVENTS,
    TASKS
  }

  /** What bringing a file in comes to, for the question before. */
  String importing(TransferViewModel.Offer offer) {
    CalendarImport.Report report = offer.report();
    List<String> lines = new ArrayList<>();
    lines.add(
        messages.text(
            "data.import.offer",
            report.added(),
            report.changed(),
            report.same(),
            offer.calendar(),
            offer.list()));
    tell(lines, "data.import.skipped", report.skipped().stream().map(this::line).toList());
    tell(lines, "data.import.notes", report.remarks().stream().map(this::line).toList());
    return String.join("\n", lines);
  }

  private void tell(List<String> lines, String key, List<String> all) {
    if (all.isEmpty()) {
      return;
    }
    lines.add(messages.text(key, all.size()));
    lines.addAll(all.subList(0, Math.min(MOST_TOLD, all.size())));
    if (all.size() > MOST_TOLD) {
      lines.add(messages.text("data.import.more", all.size() - MOST_TOLD));
    }
  }

  private String line(Skipped it) {
    return line(it.line(), it.title(), it.reason());
  }

  private String line(Remark it) {
    return line(it.line(), it.title(), it.sentence());
  }

  private String line(int number, String title, String sentence) {
    return messages.text(
        title.isEmpty() ? "data.import.line" : "data.import.lineTitled",
        number,
        messages.sentence(sentence),
        title);
  }

  /** The whole name of a backup for screen readers. */
  String restoreOf(Backup backup) {
    return messages.text("data.restoreOf", momentWithin(backup.manifest().madeAt()));
  }
}
