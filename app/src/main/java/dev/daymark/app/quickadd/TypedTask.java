package dev.daymark.app.quickadd;

import dev.daymark.app.phrase.Customs;
import dev.daymark.app.phrase.LineParser;
import dev.daymark.app.phrase.Names;
import dev.daymark.app.phrase.Part;
import dev.daymark.app.session.Session;
import dev.daymark.app.ui.ClockStyle;
import dev.daymark.domain.TaskContent;
import dev.daymark.domain.TaskList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/**
 * A line of a task list's own field, understood: always a task, and a time is its block.
 *
 * @param list the list that was named
 * @param chips what was understood, in the order of quick add
 */
public record TypedTask(TaskContent content, Optional<TaskList> list, List<Understood> chips) {

  /**
   * Something that was understood.
   *
   * @param words what stands for it in the line; empty if nothing does
   */
  public record Understood(@Nullable Feather icon, String text, List<String> words) {
    /** The words are copied. */
    public Understood {
      words = List.copyOf(words);
    }
  }

  /** The chips are copied. */
  public TypedTask {
    chips = List.copyOf(chips);
  }

  /**
   * Reads a line.
   *
   * @param onlyWords stretches that the person gave back to the title
   */
  public static TypedTask read(
      Session session, String text, Set<String> onlyWords, List<TaskList> lists) {
    boolean twelve = session.formatting().settings().clock() == ClockStyle.HOURS_12;
    LineParser parser =
        new LineParser(
            Customs.of(session.messages().locale(), session.today(), twelve),
            session.now().toLocalTime(),
            session.zone(),
            new Names(List.of(), lists.stream().map(TaskList::name).toList(), List.of()));
    Plan plan =
        Plan.of(
            text, parser.read(text, onlyWords), false, new Plan.Surroundings(session.now(), null));
    Optional<TaskList> named =
        plan.first(Part.Target.class)
            .flatMap(
                target -> lists.stream().filter(it -> it.name().equals(target.name())).findFirst());
    return new TypedTask(
        Contents.task(plan, session.zone()), named, chips(session, plan, named, text));
  }

  private static List<Understood> chips(
      Session session, Plan plan, Optional<TaskList> named, String text) {
    return new ChipWords(session)
        .of(plan, named.map(TaskList::name).orElse(""), Map.of()).stream()
            .filter(chip -> chip.isRemovable())
            .map(
                chip ->
                    new Understood(
                        chip.icon() == null ? Feather.LIST : chip.icon(),
                        chip.text(),
                        chip.parts().stream().map(part -> part.span().of(text)).toList()))
            .toList();
  }

  /** Whether there is nothing to add. */
  public boolean isEmpty() {
    return content.title().isBlank();
  }
}
