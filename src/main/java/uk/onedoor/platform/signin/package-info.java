/**
 * Signing in and out: tokens, passwords, the second factor, limits, and the seam for a council's own identity
 * provider, and the secret by which a calendar reads.
 *
 * <p><b>Invariant:</b> no login of the application can read what a phone was given; the database says whether a code is right.
 * Nobody but its owner ever knows a password.
 *
 * <p><b>Deliberately absent:</b> a switch that leaves the second factor out; reading who asked out of headers. The address of a request is the caller's own, which the
 * web server alone makes true behind a proxy that was named ({@code --behind-proxy}).
 */
@NullMarked
package uk.onedoor.platform.signin;

import org.jspecify.annotations.NullMarked;
