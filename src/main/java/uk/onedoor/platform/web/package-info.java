/** Pages: their words, their forms, and what to answer when something goes wrong. */
@NullMarked
package uk.onedoor.platform.web;

import org.jspecify.annotations.NullMarked;
