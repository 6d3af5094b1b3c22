package dev.daymark.sync.google;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.api.client.json.gson.GsonFactory;
import com.google.api.services.calendar.model.Event;
import com.google.api.services.calendar.model.Events;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventsPageTest {

  private final EventsPage pages = new EventsPage(GsonFactory.getDefaultInstance());
  private final List<String> unreadable = new ArrayList<>();

  @Test
  void anItemOfAWrongShapeIsPassedOverAndTheOthersAreRead() throws IOException {
    Events page =
        pages.read(
            """
            {"nextSyncToken": "t", "items": [
              {"id": "good1", "summary": "One"},
              {"id": "odd1", "start": "tomorrow"},
              {"id": "odd2", "sequence": "many"},
              {"id": "good2", "unknownToUs": {"a": 1}}]}
            """,
            unreadable);
    assertThat(page.getItems()).extracting(Event::getId).containsExactly("good1", "good2");
    assertThat(page.getNextSyncToken()).isEqualTo("t");
    assertThat(unreadable).containsExactly("odd1", "odd2");
  }

  @Test
  void anItemWhoseNameIsNoTextIsPassedOverToo() throws IOException {
    Events page =
        pages.read(
            """
            {"items": [{"id": null, "start": "tomorrow"}, {"id": {"a": 1}}, 7, {"id": "good1"}]}
            """,
            unreadable);
    assertThat(page.getItems()).extracting(Event::getId).contains("good1");
    assertThat(unreadable).hasSizeGreaterThanOrEqualTo(2).containsOnly("");
  }

  @Test
  void aPageWithoutItemsIsEmpty() throws IOException {
    assertThat(pages.read("{\"nextPageToken\": \"p\"}", unreadable).getItems()).isNull();
    assertThat(unreadable).isEmpty();
  }

  @Test
  void whatIsNoPageAtAllIsRefused() {
    assertThatThrownBy(() -> pages.read("[1, 2]", unreadable))
        .isInstanceOfAny(IllegalArgumentException.class, IllegalStateException.class);
  }
}
