/**
 * Icons and the product's own shapes. They take their colour from style sheets and have no
 * accessible text of their own: the control around them does.
 */
@NullMarked
package dev.daymark.app.ui.icon;

import org.jspecify.annotations.NullMarked;
