/** The toolkit's clock, at rest and woken. */
@NullMarked
package dev.daymark.app.ui.pulse;

import org.jspecify.annotations.NullMarked;
