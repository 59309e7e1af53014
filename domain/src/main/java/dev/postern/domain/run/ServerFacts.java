package dev.postern.domain.run;

import dev.postern.domain.migration.GuardedOperation;
import dev.postern.domain.migration.SearchPath;
import dev.postern.domain.operation.AutomaticName;
import dev.postern.domain.sql.Identifier;
import io.vavr.collection.Seq;

/**
 * What is known about the server and the session before anything is asked of the catalog.
 *
 * @param majorVersion PostgreSQL's major version
 * @param database the database's name
 * @param role the role that statements run as
 * @param tenancy whose the session is in which statements run
 */
public record ServerFacts(int majorVersion, String database, Identifier role, SearchPath searchPath, Tenancy tenancy) {

    private static final int FIRST_THAT_NAMES_NOT_NULLS = 18;

    /** With a session of our own. */
    public ServerFacts(int majorVersion, String database, Identifier role, SearchPath searchPath) {
        this(majorVersion, database, role, searchPath, Tenancy.OWN);
    }

    /**
     * Whether it gives the same names to what two operations have it name after tables and columns: some versions name
     * every constraint that a column takes no nulls (manual, 5.5.2).
     */
    boolean namesAlike(GuardedOperation one, GuardedOperation other) {
        return majorVersion < FIRST_THAT_NAMES_NOT_NULLS || namesOfNotNulls(one).equals(namesOfNotNulls(other));
    }

    private static Seq<Identifier> namesOfNotNulls(GuardedOperation operation) {
        return operation.operation().withoutNulls().map(AutomaticName::ofNotNull);
    }

    /** The same in a session of another kind. */
    public ServerFacts in(Tenancy other) {
        return new ServerFacts(majorVersion, database, role, searchPath, other);
    }

    /** Whose a session is. */
    public enum Tenancy {
        /** Ours, as long as it lasts. */
        OWN,
        /** A proxy's that pools transactions: ours from the beginning of a transaction to its end. */
        SHARED
    }
}
