/**
 * OneDoor runs a No Wrong Door hub. Each package below is a room; ARCHITECTURE.md is the map.
 */
@NullMarked
package uk.onedoor;

import org.jspecify.annotations.NullMarked;
