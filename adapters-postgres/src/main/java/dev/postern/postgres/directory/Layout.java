package dev.postern.postgres.directory;

import dev.postern.domain.sql.ScriptProblem;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import io.vavr.control.Validation;

/** Finds out which convention a folder follows. */
final class Layout {

    private static final int MOST_NAMED = 3;

    /** The narrower ones first: a file of theirs may look like one of the others'. */
    private final Seq<Convention> conventions;

    Layout(Placeholders placeholders) {
        this.conventions = Vector.of(
                new Flyway(),
                new Diesel(),
                new Prisma(),
                new Goose(placeholders),
                new Dbmate(),
                new UpAndDownFiles(),
                new DoubleUnderscoreFiles(),
                new NumberedFiles());
    }

    /** The first convention that all files can follow, or what is odd about them. */
    Validation<Seq<ScriptProblem>, Convention> of(Seq<SqlFile> files) {
        return conventions
                .find(convention -> files.forAll(convention::accepts))
                .map(Validation::<Seq<ScriptProblem>, Convention>valid)
                .getOrElse(() -> Validation.invalid(oddities(files)));
    }

    private Seq<ScriptProblem> oddities(Seq<SqlFile> files) {
        Seq<ScriptProblem> nameless = files.filter(file -> own(file).isEmpty())
                .map(file -> file.problem(
                        "the file's name does not begin with a version",
                        "Name it like 0004_add_indexes.sql, or move it elsewhere."));
        Map<Convention, Seq<SqlFile>> followers = LinkedHashMap.empty();
        for (SqlFile file : files) {
            for (Convention convention : own(file)) {
                followers = followers.put(
                        convention,
                        followers.get(convention).getOrElse(Vector.empty()).append(file));
            }
        }
        return followers.size() < 2 ? nameless : nameless.appendAll(mixture(followers));
    }

    private Option<Convention> own(SqlFile file) {
        return conventions.find(convention -> convention.accepts(file));
    }

    private static Seq<ScriptProblem> mixture(Map<Convention, Seq<SqlFile>> followers) {
        Convention most = followers.maxBy(entry -> entry._2().size()).get()._1();
        String others = most.name() + " (" + named(followers.get(most).get()) + ")";
        return followers
                .remove(most)
                .toVector()
                .flatMap(entry -> entry._2()
                        .map(file -> file.problem(
                                "the file is laid out as " + entry._1().name() + " has it, others in the folder as "
                                        + others,
                                "A folder follows one convention: lay the file out as the others are, or keep it in a"
                                        + " folder of its own.")));
    }

    private static String named(Seq<SqlFile> files) {
        String first = files.take(MOST_NAMED).map(SqlFile::name).mkString(", ");
        return files.size() > MOST_NAMED ? first + " and " + (files.size() - MOST_NAMED) + " more" : first;
    }
}
