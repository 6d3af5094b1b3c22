package dev.daymark.storage.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.storage.StoreKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConversionTest {

  private final StoreKey key = StoreKey.random();

  @TempDir Path dir;

  @Test
  void whateverIsInAFileComesBackByteForByte() throws IOException {
    Random random = new Random(4711);
    Path file = dir.resolve("daymark.mv.db");
    for (int length : new int[] {1, 100, 4096, 4097, 65_536, 70_001, 300_000}) {
      byte[] content = new byte[length];
      random.nextBytes(content);
      Files.write(file, content);
      Conversion.convert(file, null, key);
      assertThat(Conversion.isEncrypted(file)).as("%d bytes", length).isTrue();
      Conversion.convert(file, key, null);
      assertThat(Files.readAllBytes(file)).as("%d bytes", length).isEqualTo(content);
    }
    assertThat(dir).isDirectoryContaining(path -> path.equals(file));
    try (var files = Files.list(dir)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void aFileTellsWhoseKeyIsIts() {
    Path database = dir.resolve("daymark");
    Database.open(database).close();
    Path file = dir.resolve("daymark.mv.db");
    assertThat(Conversion.isEncrypted(file)).isFalse();
    Conversion.convert(file, null, key);
    assertThat(Conversion.opens(file, key)).isTrue();
    assertThat(Conversion.opens(file, StoreKey.random())).isFalse();
    Database.open(database, () -> key).close();
  }
}
