/**
 * Signing in and out: tokens, passwords, limits, and the seam for a council's own identity provider.
 *
 * <p><b>Deliberately absent:</b> reading who asked out of headers. The address of a request is the caller's own, which the
 * web server alone makes true behind a proxy that was named ({@code --behind-proxy}).
 */
@NullMarked
package uk.onedoor.platform.signin;

import org.jspecify.annotations.NullMarked;
