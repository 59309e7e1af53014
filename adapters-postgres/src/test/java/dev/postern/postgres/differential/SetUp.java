package dev.postern.postgres.differential;

import io.vavr.collection.Seq;

/** What there is before a statement is tried, made by these statements. */
record SetUp(String name, Seq<Step> steps) {

    /** One statement of a set-up, on the versions that have it. */
    record Step(String sql, Majors majors) {}

    Seq<String> statements(int major) {
        return steps.filter(step -> step.majors().have(major)).map(Step::sql);
    }

    /** This set-up and more. */
    SetUp given(Seq<String> more) {
        return more.isEmpty()
                ? this
                : new SetUp(
                        name + ", " + more.mkString("; "), steps.appendAll(more.map(sql -> new Step(sql, Majors.ALL))));
    }
}
