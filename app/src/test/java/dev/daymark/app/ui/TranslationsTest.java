package dev.daymark.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every language says everything, with the same gaps to fill in, and nothing that nobody says. */
class TranslationsTest {
  private static final Path RESOURCES = Path.of("src/main/resources/dev/daymark/app");
  private static final Path SOURCES = Path.of("src/main/java");
  private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d)");
  private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*+)\"");
  private static final Pattern TEXT_CALL =
      Pattern.compile("messages(?:\\(\\))?\\s*\\.text\\(\\s*\"([a-zA-Z0-9_.]+)\"\\s*[,)]");

  @ParameterizedTest
  @ValueSource(strings = {"messages_de", "messages_es", "sentences_de", "sentences_es"})
  void aLanguageSaysEverythingWithTheSameGaps(String translation) {
    Properties english = read(translation.substring(0, translation.indexOf('_')));
    Properties translated = read(translation);
    assertThat(translated.stringPropertyNames())
        .containsExactlyInAnyOrderElementsOf(english.stringPropertyNames());
    for (String key : english.stringPropertyNames()) {
      Set<String> gaps = arguments(english.getProperty(key));
      if (translation.startsWith("messages")) {
        assertThat(arguments(translated.getProperty(key))).as(key).isEqualTo(gaps);
      } else {
        assertThat(gaps).as(key).containsAll(arguments(translated.getProperty(key)));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"messages_de", "messages_es", "sentences_de", "sentences_es"})
  void aLanguageIsWrittenWithItsOwnMarks(String translation) {
    Properties words = read(translation);
    boolean german = translation.endsWith("de");
    Locale locale = german ? Locale.GERMANY : Locale.of("es");
    for (String key : words.stringPropertyNames()) {
      String text = words.getProperty(key);
      assertThat(text).as(key).isNotBlank().doesNotContain("'", "\"", "...");
      assertThat(text).as(key).doesNotContain(german ? List.of("”", "«") : List.of("”", "„"));
      assertThat(new MessageFormat(text, locale).toPattern()).as(key).isNotBlank();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"messages_de", "messages_es"})
  void noSentenceIsLeftInEnglish(String translation) {
    Properties english = read("messages");
    Properties translated = read(translation);
    List<String> same =
        english.stringPropertyNames().stream()
            .filter(key -> english.getProperty(key).split("\\p{L}{2,}", -1).length > 3)
            .filter(key -> english.getProperty(key).equals(translated.getProperty(key)))
            .toList();
    assertThat(same).isEmpty();
  }

  @Test
  void everyTextIsSaidSomewhere() {
    Set<String> literals = literals();
    List<String> silent =
        read("messages").stringPropertyNames().stream()
            .filter(key -> !isSaid(key, literals))
            .sorted()
            .toList();
    assertThat(silent).isEmpty();
  }

  @Test
  void whatIsSaidHasAText() {
    Properties english = read("messages");
    Set<String> asked = new TreeSet<>();
    sources()
        .forEach(
            source ->
                TEXT_CALL.matcher(source).results().map(it -> it.group(1)).forEach(asked::add));
    assertThat(asked).hasSizeGreaterThan(200);
    assertThat(asked).allSatisfy(key -> assertThat(english.getProperty(key)).as(key).isNotNull());
  }

  /** A key is said as it is, or put together from a beginning that has two parts at least. */
  private static boolean isSaid(String key, Set<String> literals) {
    if (literals.contains(key)) {
      return true;
    }
    for (int dot = key.indexOf('.'); dot > 0; dot = key.indexOf('.', dot + 1)) {
      if (literals.contains(key.substring(0, dot + 1))) {
        return true;
      }
      if (dot < key.lastIndexOf('.') && literals.contains(key.substring(0, dot))) {
        return true;
      }
    }
    return Stream.of(".many", ".next", ".deleted", "Short")
        .filter(key::endsWith)
        .anyMatch(end -> isSaid(key.substring(0, key.length() - end.length()), literals));
  }

  private static Set<String> arguments(String pattern) {
    return ARGUMENT
        .matcher(pattern)
        .results()
        .map(match -> match.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> literals() {
    return sources()
        .flatMap(source -> LITERAL.matcher(source).results().toList().stream())
        .map((MatchResult match) -> match.group(1))
        .collect(Collectors.toSet());
  }

  private static Stream<String> sources() {
    List<String> texts = new ArrayList<>();
    try (Stream<Path> files = Files.walk(SOURCES)) {
      for (Path file : files.filter(it -> it.toString().endsWith(".java")).toList()) {
        texts.add(Files.readString(file));
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return texts.stream();
  }

  private static Properties read(String name) {
    Properties properties = new Properties();
    Path file = RESOURCES.resolve(name + ".properties");
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      properties.load(reader);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return properties;
  }
}
