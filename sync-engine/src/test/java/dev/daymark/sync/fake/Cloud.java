package dev.daymark.sync.fake;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** All that the server remembers, behind one lock: accounts, calendars, revisions. */
final class Cloud {
  private static final String ID_ALPHABET = "abcdefghijklmnopqrstuv0123456789";

  private final ReentrantLock lock = new ReentrantLock();
  private final InstantSource clock;
  private final Stamps stamps;
  private final Behaviour behaviour = new Behaviour();
  private final Random random = new Random(20_26);
  private final Map<String, FakeAccount> accounts = new LinkedHashMap<>();
  private final Map<String, FakeCalendar> calendars = new LinkedHashMap<>();
  private final EventWrites writes = new EventWrites(this);

  Cloud(InstantSource clock) {
    this.clock = clock;
    this.stamps = new Stamps(clock);
  }

  <T> T locked(Supplier<T> work) {
    lock.lock();
    try {
      return work.get();
    } finally {
      lock.unlock();
    }
  }

  void locked(Runnable work) {
    lock.lock();
    try {
      work.run();
    } finally {
      lock.unlock();
    }
  }

  InstantSource clock() {
    return clock;
  }

  Stamps stamps() {
    return stamps;
  }

  Behaviour behaviour() {
    return behaviour;
  }

  EventWrites writes() {
    return writes;
  }

  String newId() {
    StringBuilder id = new StringBuilder(26);
    for (int i = 0; i < 26; i++) {
      id.append(ID_ALPHABET.charAt(random.nextInt(ID_ALPHABET.length())));
    }
    return id.toString();
  }

  void add(FakeAccount account) {
    accounts.put(account.email(), account);
  }

  @Nullable FakeAccount account(String email) {
    return accounts.get(email);
  }

  List<FakeAccount> accounts() {
    return new ArrayList<>(accounts.values());
  }

  void add(FakeCalendar calendar) {
    calendars.put(calendar.id(), calendar);
  }

  @Nullable FakeCalendar calendar(String id) {
    return calendars.get(id);
  }

  /** Takes a calendar out of everyone's reach and list. */
  void remove(FakeCalendar calendar) {
    calendars.remove(calendar.id());
    accounts.values().forEach(account -> account.list().unsubscribe(calendar.id()));
  }
}
