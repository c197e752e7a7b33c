package uk.onedoor.platform.web;

/** One of the parts a page is divided into, as a link. */
public record Tab(String label, String href, boolean current) {}
