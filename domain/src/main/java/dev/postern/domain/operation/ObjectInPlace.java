package dev.postern.domain.operation;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Property;
import dev.postern.domain.catalog.Rendering;
import dev.postern.domain.catalog.Scope;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;

/**
 * Is there an object of that name, and is it the same by definition, property by property? The goal of creating one.
 *
 * @param questions which properties the server is to put in its own words, and how; the others are compared as they are
 * @param other what an object of that name that differs means
 */
public record ObjectInPlace(DatabaseObject wanted, Map<Property, Rendering> questions, Differing other)
        implements Guard {

    /** What to make of an object that is there and differs. */
    public enum Differing {
        /** It is in the way. */
        CONTRADICTS,
        /** It is there to be replaced. */
        IS_REPLACED
    }

    @Override
    public Finding ask(Catalog catalog) {
        ObjectName name = wanted.name();
        if (!catalog.covers(name)) {
            return Finding.cannotTell(wanted.describe() + " was not looked up");
        }
        return catalog.object(name)
                .map(found -> compare(catalog, found))
                .getOrElse(() -> Finding.open(wanted.describe() + " does not exist"));
    }

    @Override
    public Scope scope() {
        return Scope.of(wanted.name()).rendering(questions.values());
    }

    @Override
    public String describe() {
        return wanted.describe() + " as it is defined here";
    }

    private Finding compare(Catalog catalog, DatabaseObject found) {
        if (!found.kind().equals(wanted.kind())) {
            return differs(wanted.describe(), found.describe());
        }
        Seq<Finding> findings = properties(found)
                .map(property -> new PropertyLikeness(wanted, found, property, questions.get(property)).in(catalog))
                .map(finding -> finding);
        Finding all =
                Finding.all(findings.isEmpty() ? Vector.of(Finding.holds(found.describe() + " exists")) : findings);
        return other == Differing.IS_REPLACED
                ? all.match(new Replaceable(found.describe()))
                : all.match(new WholeFromParts(found.describe() + " is the same by definition", wanted.describe()));
    }

    /** Those that the author wants and those that are there beside; how it could be made anew is none. */
    private Seq<Property> properties(DatabaseObject found) {
        return wanted.properties()
                .keySet()
                .addAll(found.properties().keySet())
                .reject(property -> property.equals(Property.STATEMENT)
                        || property.equals(Property.GOES_WITH)
                        || property.equals(Property.OWNER)
                        || property.equals(Property.PRIVILEGES))
                .toVector();
    }

    private Finding differs(String expected, String found) {
        return other == Differing.IS_REPLACED
                ? Finding.open(found + " is there to be replaced")
                : Finding.contradicted(expected, found);
    }

    /** An object that is to be replaced is in nobody's way, and one that cannot be compared is replaced. */
    private record Replaceable(String found) implements Finding.Cases<Finding> {
        @Override
        public Finding holds(Finding.Holds finding) {
            return Finding.holds(found + " is the same by definition");
        }

        @Override
        public Finding notYet(Finding.NotYet finding) {
            return finding;
        }

        @Override
        public Finding contradicted(Finding.Contradicted finding) {
            return Finding.open(found + " is another: " + finding.found());
        }

        @Override
        public Finding cannotTell(Finding.CannotTell finding) {
            return Finding.open(found + " is replaced, whatever it is");
        }
    }
}
