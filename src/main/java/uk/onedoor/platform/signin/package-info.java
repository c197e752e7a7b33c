/** Signing in and out: tokens, passwords, limits, and the seam for a council's own identity provider. */
@NullMarked
package uk.onedoor.platform.signin;

import org.jspecify.annotations.NullMarked;
