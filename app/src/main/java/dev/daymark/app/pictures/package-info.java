/**
 * What is drawn where nobody looks: pictures of the real window and of sheets, and pages of paper,
 * for the command line. What a picture shows and how it gets there is said here; how a scene
 * becomes a file is in {@link dev.daymark.app.ui.picture}.
 */
@NullMarked
package dev.daymark.app.pictures;

import org.jspecify.annotations.NullMarked;
