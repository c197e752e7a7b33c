/**
 * Pages: their words, their forms, and what to answer when something goes wrong. Every text of every page is written by
 * {@link uk.onedoor.platform.web.PageOutput}, which leaves out for young people what is about somebody else.
 * What is kept or handed on outside is made a PDF from a template of its own ({@link uk.onedoor.platform.web.PdfPages}).
 * What cannot wait has a lane of its own ({@link uk.onedoor.platform.web.Urgent}).
 */
@NullMarked
package uk.onedoor.platform.web;

import org.jspecify.annotations.NullMarked;
