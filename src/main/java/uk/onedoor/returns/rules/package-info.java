/**
 * What DfE asks of a return: one rule for each of its codes, by subject.
 *
 * <p>Start at {@link uk.onedoor.returns.rules.RuleBook}. A subject is a class that binds each code to the question asked of
 * a row, a child or the whole return, and a table of the subject beside it, which says for each code what it is called,
 * in which collection years it is in force, what it reads and needs, how much hangs on it, what is wrong when it fails and
 * what would be right. A new code of next April is a line and a function; one that is retired is a year in its line.
 *
 * <p>Invariant: a rule is a pure function over rows nobody can change, so that it says the same alone and in company; a
 * cell that cannot be read costs its row, never the rule.
 *
 * <p>Deliberately absent: how rules are run, and any word of the guide itself: what a rule says is written here in plain
 * words. Source of codes, years and meaning: Department for Education, guide to the SSDA903 collection and its validation
 * rules; Open Government Licence v3.0.
 */
@NamedInterface
@NullMarked
package uk.onedoor.returns.rules;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
