package dev.daymark.sync.fake;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What will go wrong. Rules are tried in the order they were made; the first that matches and is
 * not used up strikes. Any thread.
 */
public final class FaultPlan {
  private final List<Rule> rules = new ArrayList<>();

  FaultPlan() {}

  private static final class Rule {
    final Predicate<FakeRequest> which;
    final Fault fault;
    final @Nullable Random random;
    final double chance;
    int skips;
    int left;

    Rule(Predicate<FakeRequest> which, Fault fault, int skips, int left) {
      this(which, fault, skips, left, null, 1);
    }

    Rule(
        Predicate<FakeRequest> which,
        Fault fault,
        int skips,
        int left,
        @Nullable Random random,
        double chance) {
      this.which = which;
      this.fault = fault;
      this.skips = skips;
      this.left = left;
      this.random = random;
      this.chance = chance;
    }

    boolean strikes(FakeRequest request) {
      if (left == 0 || !which.test(request)) {
        return false;
      }
      if (skips > 0) {
        skips--;
        return false;
      }
      if (random != null && random.nextDouble() >= chance) {
        return false;
      }
      left--;
      return true;
    }
  }

  /** The next matching request meets these faults, one each. */
  public FaultPlan next(Predicate<FakeRequest> which, Fault... faults) {
    for (Fault fault : faults) {
      add(new Rule(which, fault, 0, 1));
    }
    return this;
  }

  /** The matching request after {@code skipped} others meets the fault. */
  public FaultPlan after(int skipped, Predicate<FakeRequest> which, Fault fault) {
    return add(new Rule(which, fault, skipped, 1));
  }

  /** The next {@code count} matching requests meet the fault. */
  public FaultPlan times(int count, Predicate<FakeRequest> which, Fault fault) {
    return add(new Rule(which, fault, 0, count));
  }

  /** All matching requests meet the fault until {@link #clear()}. */
  public FaultPlan always(Predicate<FakeRequest> which, Fault fault) {
    return times(Integer.MAX_VALUE, which, fault);
  }

  /**
   * Each matching request meets each of the faults with this chance; the seed alone decides which.
   */
  public FaultPlan randomly(
      long seed, double chance, Predicate<FakeRequest> which, List<Fault> faults) {
    Random random = new Random(seed);
    faults.forEach(fault -> add(new Rule(which, fault, 0, Integer.MAX_VALUE, random, chance)));
    return this;
  }

  /** Nothing goes wrong from now on. */
  public synchronized void clear() {
    rules.clear();
  }

  /** How many faults that were planned with a count are still to come. */
  public synchronized int pending() {
    return rules.stream().mapToInt(rule -> rule.left == Integer.MAX_VALUE ? 0 : rule.left).sum();
  }

  synchronized @Nullable Fault strike(FakeRequest request) {
    for (Rule rule : rules) {
      if (rule.strikes(request)) {
        return rule.fault;
      }
    }
    return null;
  }

  private synchronized FaultPlan add(Rule rule) {
    rules.add(rule);
    return this;
  }
}
