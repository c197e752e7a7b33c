/**
 * What a council chooses for itself in whole numbers: how often, how many, within how many days. A room names its own in its
 * migration ({@code platform.declare_setting}), asks for them on a page of one form ({@link
 * uk.onedoor.platform.settings.SettingsPages}) and reads them by {@link uk.onedoor.platform.settings.Settings}, or in a
 * statement of its own by {@code platform.number}.
 *
 * <p><b>Invariant:</b> a choice is a row added, never rewritten; a page of the past reads what held then.
 */
@NullMarked
package uk.onedoor.platform.settings;

import org.jspecify.annotations.NullMarked;
