/** Takes the pictures of the papers: {@code docs/pictures.sh}. Start at {@link uk.onedoor.pictures.Pictures}. */
@NullMarked
package uk.onedoor.pictures;

import org.jspecify.annotations.NullMarked;
