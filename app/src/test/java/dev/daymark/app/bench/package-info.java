/** What benchmarks share: busy calendars, and figures beside what is asked. */
@NullMarked
package dev.daymark.app.bench;

import org.jspecify.annotations.NullMarked;
