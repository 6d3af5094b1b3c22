package dev.daymark.app.architecture.broken.app.tasks;

import javafx.scene.Node;

/** A view model with a node. */
public record NodeViewModel(Node node) {}
