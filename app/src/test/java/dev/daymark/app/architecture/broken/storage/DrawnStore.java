package dev.daymark.app.architecture.broken.storage;

import javafx.scene.layout.Region;

/** A store that draws itself. */
public final class DrawnStore extends Region {}
