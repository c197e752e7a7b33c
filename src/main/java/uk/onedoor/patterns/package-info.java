/**
 * What times of being missing have in common: where young people were, with whom and how they got about, on which days and at
 * which hours, and what came before. Start at {@link uk.onedoor.patterns.Whereabouts} and {@link uk.onedoor.patterns.Shared}.
 *
 * <p><b>Invariant:</b> every place, person and way carries who may be told of it, and each line drawn says how many episodes
 * stand behind it. What came before is told as what came before, and never as why. Nothing is reckoned of anybody the viewer
 * may not see: everything is read with their own eyes.
 *
 * <p><b>Deliberately absent:</b> scores, predictions, and words such as usual pattern; maps of others, and any tile from
 * outside.
 */
@ApplicationModule(allowedDependencies = {"people", "postcodes", "safety"})
@NullMarked
package uk.onedoor.patterns;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
