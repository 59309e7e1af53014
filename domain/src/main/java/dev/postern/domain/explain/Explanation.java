package dev.postern.domain.explain;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.CatalogUnavailableException;
import dev.postern.domain.migration.Migration;
import dev.postern.domain.migration.MigrationScript;
import dev.postern.domain.migration.OperationId;
import dev.postern.domain.migration.ScriptParser;
import dev.postern.domain.migration.SearchPath;
import dev.postern.domain.migration.SqlAnalyzer;
import dev.postern.domain.plan.Work;
import dev.postern.domain.run.DatabaseUnavailableException;
import dev.postern.domain.run.InvalidScriptsException;
import dev.postern.domain.run.Session;
import dev.postern.domain.run.TargetDatabase;
import dev.postern.domain.sql.ScriptProblem;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import io.vavr.control.Validation;

/**
 * Says what SQL means, statement by statement, and runs none of it. With a database it also says what would be done with
 * each there; the ledger is not asked, so what has been run already counts like anything else. It holds nothing between
 * two calls, and may be called from several threads.
 */
public final class Explanation {

    private final ScriptParser parser;
    private final Option<TargetDatabase> database;

    /** Of the SQL alone. */
    public Explanation(SqlAnalyzer analyzer) {
        this(analyzer, Option.none());
    }

    /** Of the SQL, held against a database. */
    public Explanation(SqlAnalyzer analyzer, TargetDatabase database) {
        this(analyzer, Option.some(database));
    }

    private Explanation(SqlAnalyzer analyzer, Option<TargetDatabase> database) {
        this.parser = new ScriptParser(analyzer);
        this.database = database;
    }

    /**
     * What a subject means.
     *
     * @throws InvalidScriptsException if its scripts have faults
     * @throws DatabaseUnavailableException if the database cannot be reached, goes away or does not answer
     * @throws dev.postern.domain.run.UnsupportedServerException if the server is none that Postern works with
     */
    public ExplanationReport of(Subject subject) {
        Subject.Chosen chosen = subject.choose();
        return database.map(target -> onDatabase(chosen.scripts(), target)).getOrElse(() -> onHistory(chosen));
    }

    /** What is known is what the statements before have made. */
    private ExplanationReport onHistory(Subject.Chosen chosen) {
        Seq<Migration> migrations = orThrow(meanings(chosen.scripts(), SearchPath.PUBLIC));
        Seq<Migration> before = meanings(chosen.before(), SearchPath.PUBLIC).getOrElse(Vector.empty());
        Projection begin = before.flatMap(Migration::operations).foldLeft(Projection.UNTOUCHED, Projection::after);
        return report(migrations, Moment.from(begin, migrations.flatMap(Migration::operations)));
    }

    /** What is known is what the server answers. */
    private ExplanationReport onDatabase(Seq<MigrationScript> scripts, TargetDatabase target) {
        try (Session session = target.look()) {
            Seq<Migration> migrations =
                    orThrow(meanings(scripts, session.server().searchPath()));
            Work work = Moment.work(migrations.flatMap(Migration::operations));
            Catalog catalog = work.read(session.catalog()::read);
            return report(migrations, Moment.on(catalog, work));
        } catch (CatalogUnavailableException unread) {
            throw new DatabaseUnavailableException(String.valueOf(unread.getMessage()), unread);
        }
    }

    private static ExplanationReport report(Seq<Migration> migrations, Map<OperationId, Moment> moments) {
        return new ExplanationReport(
                migrations.map(each -> report(each, moments)).toJavaList());
    }

    private static ScriptExplanation report(Migration migration, Map<OperationId, Moment> moments) {
        Seq<OperationExplanation> operations = migration
                .operations()
                .flatMap(each -> moments.get(each.id()).map(moment -> OperationExplanation.of(each, moment)));
        return new ScriptExplanation(migration.id().value(), migration.name(), operations.toJavaList());
    }

    private Validation<Seq<ScriptProblem>, Seq<Migration>> meanings(Seq<MigrationScript> scripts, SearchPath path) {
        return parser.split(scripts).flatMap(all -> Validation.traverse(all, each -> parser.parse(each, path)));
    }

    private static Seq<Migration> orThrow(Validation<Seq<ScriptProblem>, Seq<Migration>> read) {
        if (read.isInvalid()) {
            throw new InvalidScriptsException(read.getError());
        }
        return read.get();
    }
}
