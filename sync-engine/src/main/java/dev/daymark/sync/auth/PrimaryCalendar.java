package dev.daymark.sync.auth;

import dev.daymark.sync.remote.ApiRoot;
import java.io.IOException;

/** Asks the service whose grant it is: the id of a primary calendar is its account's address. */
@FunctionalInterface
public interface PrimaryCalendar {

  /**
   * The address of the account.
   *
   * @throws IOException if the service does not say; its message is a sentence for the person
   */
  String idOf(ApiRoot root, String accessToken) throws IOException;
}
