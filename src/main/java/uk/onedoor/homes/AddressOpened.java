package uk.onedoor.homes;

/** The address of a home was opened by whoever is signed in: heard by rooms that know whose home it is. */
public record AddressOpened(HomeId home, AddressPurpose why) {}
