package dev.postern.domain.run;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.Index;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.PreImage;
import dev.postern.domain.operation.Operation;
import dev.postern.domain.operation.Transactionality;
import dev.postern.domain.sql.Place;
import dev.postern.domain.sql.QualifiedName;
import dev.postern.domain.sql.SqlStatement;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;

/** Looks at what a statement is about to drop, once nobody else can change it any more. */
final class Dropping {

    /** Whoever may drop a table need not be allowed to lock it, if its owner has taken that from himself. */
    private static final String NOT_ALLOWED = "42501";

    private final Session session;
    private final Catalog catalog;

    /**
     * In a session.
     *
     * @param catalog as it is before the statement
     */
    Dropping(Session session, Catalog catalog) {
        this.session = session;
        this.catalog = catalog;
    }

    /** What the operation drops, as it is now; what the server had against locking it. */
    Either<StatementFailure, PreImage> preImage(Operation operation) {
        if (operation.drops().isEmpty()) {
            return Either.right(PreImage.NONE);
        }
        Option<StatementFailure> failure = operation.transactionality() == Transactionality.TRANSACTIONAL
                ? tables(operation).toStream().flatMap(this::lock).headOption()
                : Option.none();
        return failure.map(Either::<StatementFailure, PreImage>left)
                .getOrElse(() -> Either.right(session.catalog().preImage(operation.drops())));
    }

    /** The lock that a drop takes anyway (PostgreSQL manual, 13.3.1), taken before it is looked. */
    private Option<StatementFailure> lock(QualifiedName table) {
        SqlStatement lock = new SqlStatement(
                "LOCK TABLE " + table + " IN ACCESS EXCLUSIVE MODE", new Place("", 1, 1), Vector.empty());
        return session.statements()
                .attempt(lock)
                .filter(failure -> !failure.sqlState().equals(NOT_ALLOWED));
    }

    private Seq<QualifiedName> tables(Operation operation) {
        return operation
                .drops()
                .toVector()
                .flatMap(ObjectName::relationName)
                .map(name -> catalog.index(name).map(Index::table).getOrElse(name))
                .filter(name -> catalog.table(name).isDefined())
                .distinct();
    }
}
