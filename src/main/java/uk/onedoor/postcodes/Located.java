package uk.onedoor.postcodes;

/**
 * Where one postcode lies.
 *
 * @param at its grid reference
 * @param district the nine-character code of the district it lies in, as the loaded directory has it
 * @param area the nine-character code of the council that has the duties for children's services there today; WAL, SCO or
 *     NIR beyond England; empty when it is not known
 */
public record Located(Location at, String district, String area) {}
