package dev.daymark.app.updates;

import java.net.URI;

/**
 * A version of Daymark that people can have.
 *
 * @param version such as 1.2.0
 * @param page where it is told what is new
 */
public record Release(String version, URI page) {}
