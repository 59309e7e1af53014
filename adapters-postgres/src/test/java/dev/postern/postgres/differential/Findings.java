package dev.postern.postgres.differential;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;

/** What was found on one major version: everything that was tried adds to it. */
final class Findings {

    private final int major;
    private Seq<Mismatch> mismatches = Vector.empty();
    private Seq<Observation> observations = Vector.empty();
    private Seq<StatementCase> opaque = Vector.empty();
    private Seq<StatementCase> data = Vector.empty();
    private Seq<Untold> untold = Vector.empty();
    private int absences;

    Findings(int major) {
        this.major = major;
    }

    int major() {
        return major;
    }

    void differs(StatementCase tried, Check check, String expected, String found) {
        mismatches = mismatches.append(new Mismatch(major, tried, check, expected, found));
    }

    void saw(Observation observation) {
        observations = observations.append(observation);
    }

    void isOpaque(StatementCase tried) {
        opaque = opaque.append(tried);
    }

    void isData(StatementCase tried) {
        data = data.append(tried);
    }

    /** Those definitions are there in the author's words and could not be compared. */
    void couldNotTell(StatementCase tried, Seq<String> definitions) {
        untold = untold.appendAll(definitions.map(words -> new Untold(tried, words)));
    }

    void triedWithoutAnObject() {
        absences++;
    }

    Seq<Mismatch> mismatches() {
        return mismatches;
    }

    Seq<Observation> observations() {
        return observations;
    }

    Seq<StatementCase> opaque() {
        return opaque;
    }

    Seq<StatementCase> data() {
        return data;
    }

    Seq<Untold> untold() {
        return untold;
    }

    int absences() {
        return absences;
    }
}
