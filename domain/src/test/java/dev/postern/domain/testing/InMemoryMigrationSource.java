package dev.postern.domain.testing;

import dev.postern.domain.migration.Hook;
import dev.postern.domain.migration.HookMoment;
import dev.postern.domain.migration.MigrationId;
import dev.postern.domain.migration.MigrationScript;
import dev.postern.domain.migration.MigrationSource;
import dev.postern.domain.migration.ScriptFile;
import dev.postern.domain.sql.ScriptProblem;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.SortedMap;
import io.vavr.collection.TreeMap;
import io.vavr.collection.Vector;
import io.vavr.control.Validation;

/** Migrations that a test puts there, changes and takes away. */
public final class InMemoryMigrationSource implements MigrationSource {

    private SortedMap<MigrationId, MigrationScript> scripts = TreeMap.empty();
    private Seq<ScriptProblem> problems = Vector.empty();
    private Map<HookMoment, Hook> hooks = LinkedHashMap.empty();

    public static InMemoryMigrationSource of(MigrationScript... scripts) {
        InMemoryMigrationSource source = new InMemoryMigrationSource();
        Vector.of(scripts).forEach(source::put);
        return source;
    }

    @Override
    public Validation<Seq<ScriptProblem>, Seq<MigrationScript>> scripts() {
        return problems.isEmpty() ? Validation.valid(scripts.values().toVector()) : Validation.invalid(problems);
    }

    @Override
    public Validation<Seq<ScriptProblem>, Seq<Hook>> hooks() {
        return Validation.valid(hooks.values());
    }

    /** From now on this runs whenever its moment comes. */
    public void put(HookMoment moment, String sql) {
        hooks = hooks.put(moment, new Hook(moment, new ScriptFile(moment.word() + ".sql", sql)));
    }

    /** Adds a migration, or puts it in the place of the one of its version. */
    public void put(MigrationScript script) {
        scripts = scripts.put(script.id(), script);
    }

    public void remove(String id) {
        scripts = scripts.remove(new MigrationId(id));
    }

    /** From now on the migrations cannot be had, for these reasons. */
    public void failing(ScriptProblem... reasons) {
        problems = Vector.of(reasons);
    }
}
