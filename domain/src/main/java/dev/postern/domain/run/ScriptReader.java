package dev.postern.domain.run;

import dev.postern.domain.migration.GuardedOperation;
import dev.postern.domain.migration.Hook;
import dev.postern.domain.migration.HookMoment;
import dev.postern.domain.migration.Migration;
import dev.postern.domain.migration.MigrationId;
import dev.postern.domain.migration.MigrationSource;
import dev.postern.domain.migration.ParsedScript;
import dev.postern.domain.migration.ScriptParser;
import dev.postern.domain.migration.SearchPath;
import dev.postern.domain.sql.ScriptProblem;
import dev.postern.domain.sql.SqlStatement;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.util.function.Function;

/** Reads the migrations there are, and what those mean that have to be looked at. */
final class ScriptReader {

    private final MigrationSource source;
    private final ScriptParser parser;

    ScriptReader(MigrationSource source, ScriptParser parser) {
        this.source = source;
        this.parser = parser;
    }

    /**
     * All scripts, split into statements.
     *
     * @throws InvalidScriptsException with every fault of every script
     */
    Seq<ParsedScript> read() {
        return orThrow(orThrow(source.scripts(), parser::split));
    }

    /** What scripts mean; the faults of all of them together if there are any. */
    Seq<Migration> parse(Seq<ParsedScript> all, SearchPath path) {
        return orThrow(Validation.traverse(all, script -> parser.parse(script, path)));
    }

    /** What runs around migrations. */
    Hooks hooks(SearchPath path) {
        Map<HookMoment, Seq<GuardedOperation>> byMoment = LinkedHashMap.empty();
        for (Hook hook : orThrow(source.hooks())) {
            byMoment = byMoment.put(hook.moment(), orThrow(parser.parse(hook, path)));
        }
        return new Hooks(byMoment);
    }

    Migration parse(ParsedScript script, SearchPath path) {
        return orThrow(parser.parse(script, path));
    }

    Seq<GuardedOperation> parseDown(ParsedScript script, SearchPath path) {
        return orThrow(parser.parseDown(script, path));
    }

    /** What a statement means that the ledger kept. */
    Seq<GuardedOperation> parse(MigrationId id, Seq<SqlStatement> statements, SearchPath path) {
        return orThrow(parser.operations(id, statements, path));
    }

    private static <T, R> Validation<Seq<ScriptProblem>, R> orThrow(
            Validation<Seq<ScriptProblem>, T> scripts, Function<T, Validation<Seq<ScriptProblem>, R>> then) {
        return then.apply(orThrow(scripts));
    }

    private static <T> T orThrow(Validation<Seq<ScriptProblem>, T> read) {
        if (read.isInvalid()) {
            throw new InvalidScriptsException(read.getError());
        }
        return read.get();
    }
}
