package dev.daymark.app.ui.controls;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** A paragraph whose web addresses can be clicked. Only http and https count as such. */
public final class LinkedText {
  private static final Pattern ADDRESS =
      Pattern.compile("https?://[^\\s<>\"]+[^\\s<>\".,;:!?)\\]'’”]");

  /** Links are nodes of their own and cost time; a text of a mail may have hundreds. */
  private static final int MOST_LINKS = 40;

  private LinkedText() {}

  /** The addresses in a text, in order. */
  public static List<URI> addresses(String text) {
    List<URI> found = new ArrayList<>();
    Matcher matcher = ADDRESS.matcher(text);
    while (matcher.find()) {
      parse(matcher.group()).ifPresent(found::add);
    }
    return found;
  }

  private static Optional<URI> parse(String text) {
    try {
      return Optional.of(URI.create(text)).filter(address -> address.getHost() != null);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /**
   * A label, or where the text names an address, text with links; after {@value #MOST_LINKS} of
   * them addresses are plain text.
   */
  public static Region paragraph(String text, Consumer<URI> opener) {
    List<Node> parts = new ArrayList<>();
    Matcher matcher = ADDRESS.matcher(text);
    int end = 0;
    int links = 0;
    while (links < MOST_LINKS && matcher.find()) {
      Optional<URI> address = parse(matcher.group());
      if (address.isPresent()) {
        plain(text.substring(end, matcher.start()), parts);
        parts.add(link(matcher.group(), address.get(), opener));
        links++;
        end = matcher.end();
      }
    }
    if (parts.isEmpty()) {
      return Labels.paragraph(text);
    }
    plain(text.substring(end), parts);
    TextFlow flow = new TextFlow(parts.toArray(Node[]::new));
    flow.getStyleClass().add("dm-linked-text");
    return flow;
  }

  private static void plain(String text, List<Node> parts) {
    if (!text.isEmpty()) {
      Text plain = new Text(text);
      plain.getStyleClass().add("plain");
      parts.add(plain);
    }
  }

  /** What it lies in hears nothing of the click. */
  private static Hyperlink link(String text, URI address, Consumer<URI> opener) {
    Hyperlink link = new Hyperlink(text);
    link.setOnAction(action -> opener.accept(address));
    link.addEventHandler(MouseEvent.MOUSE_CLICKED, MouseEvent::consume);
    return link;
  }
}
