package dev.postern.postgres.migration;

import dev.postern.domain.catalog.Temporary;
import dev.postern.domain.migration.Analyzed;
import dev.postern.domain.migration.Lookup;
import dev.postern.domain.migration.PathReading;
import dev.postern.domain.migration.SearchPath;
import dev.postern.domain.migration.SqlAnalyzer;
import dev.postern.domain.operation.Nature;
import dev.postern.domain.operation.OfSession;
import dev.postern.domain.operation.Operation;
import dev.postern.domain.sql.SqlStatement;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.HashMap;
import java.util.Map;

/**
 * Reads statements with pgCodeKeeper's grammar of PostgreSQL. What it says of a statement it says in the words of
 * PostgreSQL's catalog, so that it can be compared with what the server says; what it is not sure of is opaque.
 *
 * <p>Total: any statement is read into at least one operation. Safe for use by several threads.
 */
public final class PgSqlAnalyzer implements SqlAnalyzer {

    private final Grammar grammar = new Grammar();

    @Override
    public Seq<Analyzed> analyze(Seq<Seq<SqlStatement>> segments, SearchPath path) {
        ScriptSettings settings = ScriptSettings.of(path);
        Vector<Analyzed> analyzed = Vector.empty();
        RowForms forms = new RowForms();
        Map<SessionNames, BodyReading> bodies = new HashMap<>();
        for (Seq<SqlStatement> segment : segments) {
            for (SqlStatement statement : segment) {
                Option<String> form = ConstantRows.form(statement.text());
                if (form.isDefined()) {
                    analyzed = analyzed.append(rows(statement, form.get(), settings.names(), forms));
                } else {
                    Seq<Analyzed> read = read(new Asking(
                            statement,
                            settings.names(),
                            settings.checks(),
                            bodies.computeIfAbsent(settings.names(), BodyReading::new)));
                    analyzed = analyzed.appendAll(read);
                    settings = settings.behind(statement, read);
                }
            }
            settings = settings.committed();
        }
        return analyzed;
    }

    /** An INSERT of constant rows, which changes nothing for those behind it. */
    private Analyzed rows(SqlStatement statement, String form, SessionNames session, RowForms forms) {
        Option<Operation> known = forms.meaning(form, session);
        if (known.isDefined()) {
            return new Analyzed(statement, known.get());
        }
        SqlStatement brief = new SqlStatement(form, statement.place(), Vector.empty());
        Analyzed read = read(new Asking(brief, session, BodyChecks.ON, new BodyReading(session)))
                .head();
        boolean opaque = read.operation().nature() == Nature.OPAQUE;
        if (opaque) {
            return read(new Asking(statement, session, BodyChecks.ON, new BodyReading(session)))
                    .head();
        }
        if (read.path().isEmpty()) {
            forms.learn(form, session, read.operation());
        }
        return read.saying(statement);
    }

    private record Asking(SqlStatement statement, SessionNames session, BodyChecks checks, BodyReading bodies) {}

    /** What a statement means; where that depends on what its names stand for, with how to tell. */
    private Seq<Analyzed> read(Asking asking) {
        NameLookup lookup = new NameLookup(asking.session(), LinkedHashMap.empty(), asking.bodies());
        Seq<Analyzed> first = read(asking, lookup);
        Seq<Lookup> asked = lookup.asked();
        if (asked.isEmpty()) {
            return first;
        }
        Readings readings =
                new Readings(chosen -> read(asking, new NameLookup(asking.session(), chosen, asking.bodies())), first);
        return first.zipWithIndex((each, part) -> new Analyzed(
                each.statement(),
                each.operation(),
                each.split(),
                Option.some(new PathReading(asked, chosen -> readings.of(chosen, part)))));
    }

    private Seq<Analyzed> read(Asking asking, NameLookup lookup) {
        Names names = new Names(new Source(asking.statement()), lookup, asking.checks());
        return understood(names)
                .getOrElse(() -> Vector.of(
                        opaque(names, StatementWords.of(asking.statement().text()))))
                .map(PgSqlAnalyzer::lasting);
    }

    private static Analyzed lasting(Analyzed analyzed) {
        if (!analyzed.operation().target().exists(Temporary::is)) {
            return analyzed;
        }
        boolean drops = StatementWords.of(analyzed.statement().text()).contains("on commit drop");
        OfSession.End end = drops ? OfSession.End.TRANSACTION : OfSession.End.SESSION;
        return new Analyzed(analyzed.statement(), new OfSession(analyzed.operation(), end));
    }

    private Option<Seq<Analyzed>> understood(Names names) {
        SqlStatement statement = names.source().statement();
        try {
            return CommandReaders.read(names)
                    .orElse(() -> FamiliarCommand.begins(StatementWords.of(statement.text()))
                            ? grammar.parse(statement.text()).map(new StatementReading(names)::read)
                            : Option.none());
        } catch (NotUnderstood | StackOverflowError beyondUs) {
            return Option.none();
        }
    }

    private Analyzed opaque(Names names, StatementWords words) {
        BlockReading block = new BlockReading(
                names,
                statement -> understood(names.in(statement.text()))
                        .getOrElse(Vector.empty())
                        .map(Analyzed::operation));
        return OpaqueReading.read(names.source().statement(), words, block.touches(words), block.feeds(words));
    }
}
