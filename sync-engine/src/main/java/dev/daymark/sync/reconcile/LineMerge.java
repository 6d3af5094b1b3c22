package dev.daymark.sync.reconcile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Merges two changed versions of a text line by line (diff3): what only one side changed is taken
 * from there. Changes that touch each other cannot be merged.
 */
public final class LineMerge {

  private final List<String> base;
  private final List<String> local;
  private final List<String> remote;
  private final int[] inLocal;
  private final int[] inRemote;
  private final List<String> merged = new ArrayList<>();

  private LineMerge(List<String> base, List<String> local, List<String> remote) {
    this.base = base;
    this.local = local;
    this.remote = remote;
    this.inLocal = matches(base, local);
    this.inRemote = matches(base, remote);
  }

  /**
   * Merges two texts, whichever of them is which.
   *
   * @param base the text both began with
   * @return the merged text; empty if the changes touch
   */
  public static Optional<String> merge(String base, String local, String remote) {
    LineMerge merge = new LineMerge(lines(base), lines(local), lines(remote));
    return merge.run() ? Optional.of(String.join("\n", merge.merged)) : Optional.empty();
  }

  private static List<String> lines(String text) {
    return text.isEmpty() ? List.of() : Arrays.asList(text.split("\n", -1));
  }

  /** Goes from one line that all three have to the next, and merges what lies between. */
  private boolean run() {
    int b = 0;
    int l = 0;
    int r = 0;
    for (int anchor = 0; anchor <= base.size(); anchor++) {
      boolean end = anchor == base.size();
      if (!end && (inLocal[anchor] < 0 || inRemote[anchor] < 0)) {
        continue;
      }
      int nextLocal = end ? local.size() : inLocal[anchor];
      int nextRemote = end ? remote.size() : inRemote[anchor];
      if (!between(
          base.subList(b, anchor), local.subList(l, nextLocal), remote.subList(r, nextRemote))) {
        return false;
      }
      if (!end) {
        merged.add(base.get(anchor));
      }
      b = anchor + 1;
      l = nextLocal + 1;
      r = nextRemote + 1;
    }
    return true;
  }

  private boolean between(List<String> was, List<String> mine, List<String> theirs) {
    if (mine.equals(was) || mine.equals(theirs)) {
      merged.addAll(theirs);
    } else if (theirs.equals(was)) {
      merged.addAll(mine);
    } else {
      return false;
    }
    return true;
  }

  /** For each line of {@code from} its place in {@code to} by a longest common subsequence. */
  private static int[] matches(List<String> from, List<String> to) {
    int[][] length = new int[from.size() + 1][to.size() + 1];
    for (int i = from.size() - 1; i >= 0; i--) {
      for (int j = to.size() - 1; j >= 0; j--) {
        length[i][j] =
            from.get(i).equals(to.get(j))
                ? length[i + 1][j + 1] + 1
                : Math.max(length[i + 1][j], length[i][j + 1]);
      }
    }
    int[] places = new int[from.size()];
    Arrays.fill(places, -1);
    int i = 0;
    int j = 0;
    while (i < from.size() && j < to.size()) {
      if (from.get(i).equals(to.get(j))) {
        places[i++] = j++;
      } else if (length[i + 1][j] >= length[i][j + 1]) {
        i++;
      } else {
        j++;
      }
    }
    return places;
  }
}
