package dev.postern.domain.operation;

import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;

/** The answer of a catalog to a {@link Guard}, with the facts behind it. */
public sealed interface Finding {

    <R> R match(Cases<R> cases);

    /** Whether it is so, known for sure. */
    default boolean holds() {
        return false;
    }

    /** What is not there, as far as that is the answer. */
    default Seq<Missing> missing() {
        return Vector.empty();
    }

    /** One method per answer. */
    interface Cases<R> {
        R holds(Holds finding);

        R notYet(NotYet finding);

        R contradicted(Contradicted finding);

        R cannotTell(CannotTell finding);
    }

    /** It is so. */
    record Holds(Evidence evidence) implements Finding {
        @Override
        public boolean holds() {
            return true;
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.holds(this);
        }
    }

    /** It is not so, and nothing stands in its way. */
    record NotYet(Seq<Missing> missing, Evidence evidence) implements Finding {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.notYet(this);
        }
    }

    /** Something else is in its place. */
    record Contradicted(String expected, String found) implements Finding {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.contradicted(this);
        }
    }

    /** The catalog does not know. */
    record CannotTell(Evidence why) implements Finding {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.cannotTell(this);
        }
    }

    static Finding holds(String evidence) {
        return new Holds(new Evidence(evidence));
    }

    /** Not there, and nothing in particular is missing: it only has to be done. */
    static Finding open(String evidence) {
        return new NotYet(Vector.empty(), new Evidence(evidence));
    }

    static Finding missing(Missing missing) {
        return new NotYet(Vector.of(missing), new Evidence(missing.description() + " does not exist"));
    }

    static Finding contradicted(String expected, String found) {
        return new Contradicted(expected, found);
    }

    static Finding cannotTell(String why) {
        return new CannotTell(new Evidence(why));
    }

    /**
     * The answer to several questions at once: a contradiction outweighs what is missing, that outweighs what cannot be
     * told, and all must hold for it to hold. Everything missing is listed, in the order asked, once.
     */
    static Finding all(Seq<Finding> findings) {
        Weighing weighing = new Weighing();
        findings.forEach(finding -> finding.match(weighing));
        return weighing.verdict();
    }

    /** Collects answers for {@link #all}. */
    final class Weighing implements Cases<Weighing> {
        private Seq<Finding> contradictions = Vector.empty();
        private Seq<NotYet> open = Vector.empty();
        private Seq<Finding> unknown = Vector.empty();
        private Seq<String> facts = Vector.empty();

        private Weighing() {}

        @Override
        public Weighing holds(Holds finding) {
            facts = facts.append(finding.evidence().text());
            return this;
        }

        @Override
        public Weighing notYet(NotYet finding) {
            open = open.append(finding);
            return this;
        }

        @Override
        public Weighing contradicted(Contradicted finding) {
            contradictions = contradictions.append(finding);
            return this;
        }

        @Override
        public Weighing cannotTell(CannotTell finding) {
            unknown = unknown.append(finding);
            return this;
        }

        private Finding verdict() {
            if (!contradictions.isEmpty()) {
                return contradictions.head();
            }
            if (!open.isEmpty()) {
                Seq<Missing> missing = open.flatMap(NotYet::missing);
                String evidence =
                        open.map(each -> each.evidence().text()).distinct().mkString("; ");
                return new NotYet(Vector.ofAll(LinkedHashSet.ofAll(missing)), new Evidence(evidence));
            }
            return unknown.headOption().getOrElse(() -> Finding.holds(facts.mkString("; ")));
        }
    }
}
