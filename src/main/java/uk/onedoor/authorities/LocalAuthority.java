package uk.onedoor.authorities;

/** A council: its ONS code (one letter, eight figures), its name, its place in addresses, and whether it is invented. */
public record LocalAuthority(String code, String name, String slug, boolean demo) {}
