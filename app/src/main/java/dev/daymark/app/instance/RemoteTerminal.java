package dev.daymark.app.instance;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.CompletableFuture;

/**
 * The terminal at the other end of the connection.
 *
 * @param in asks for standard input when it is first read
 * @param gone comes true when nobody is there any more, or nobody reads
 */
public record RemoteTerminal(
    InputStream in, OutputStream out, OutputStream err, CompletableFuture<Void> gone) {}
