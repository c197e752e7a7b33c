/**
 * Walks through the product in a real browser, as the people who use it do.
 *
 * <p>Start at {@link uk.onedoor.journeys.Browsers}, which every walk extends.
 *
 * <p><b>Invariant:</b> a walk ends with a quiet console and without a page that fails WCAG 2.2 AA.
 *
 * <p><b>Deliberately absent:</b> rules; they are tested in their rooms, without a browser.
 */
@NullMarked
package uk.onedoor.journeys;

import org.jspecify.annotations.NullMarked;
