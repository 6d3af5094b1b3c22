/**
 * Sign-in of installed apps, token refresh and sign-out (RFC 8252, RFC 7636), and the port to where
 * secrets are kept.
 */
@NullMarked
package dev.daymark.sync.auth;

import org.jspecify.annotations.NullMarked;
