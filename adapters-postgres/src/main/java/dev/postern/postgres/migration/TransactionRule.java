package dev.postern.postgres.migration;

import dev.postern.domain.operation.Transactionality;
import io.vavr.collection.Vector;
import java.util.function.Predicate;

/** Which statements PostgreSQL refuses inside a transaction block (its calls of {@code PreventInTransactionBlock}). */
final class TransactionRule {

    private static final Vector<Predicate<StatementWords>> REFUSED = Vector.of(
            words -> words.begins("vacuum"),
            words -> words.begins("create database") || words.begins("drop database"),
            words -> words.begins("alter database") && words.contains("set tablespace"),
            words -> words.begins("create tablespace") || words.begins("drop tablespace"),
            words -> words.begins("alter system"),
            words -> words.begins("create index concurrently") || words.begins("create unique index concurrently"),
            words -> words.begins("drop index concurrently"),
            TransactionRule::isWideReindex,
            words ->
                    words.begins("alter table") && words.contains("detach partition") && words.contains("concurrently"),
            words -> words.begins("create subscription") && !isSwitchedOff(words, "create_slot", "connect"),
            words -> words.begins("drop subscription"),
            words -> words.begins("alter subscription")
                    && words.contains("publication")
                    && !isSwitchedOff(words, "refresh"),
            TransactionRule::isClusterOfAll,
            words -> words.begins("discard all"),
            words -> words.begins("commit prepared") || words.begins("rollback prepared"));

    private TransactionRule() {}

    static Transactionality of(StatementWords words) {
        return REFUSED.exists(refused -> refused.test(words))
                ? Transactionality.OUTSIDE_TRANSACTION
                : Transactionality.TRANSACTIONAL;
    }

    private static boolean isWideReindex(StatementWords words) {
        if (!words.begins("reindex")) {
            return false;
        }
        int object = behindOptions(words, 1);
        return words.contains("concurrently")
                || Vector.of("database", "system", "schema").contains(words.word(object));
    }

    /** Without a table, all that were clustered before are clustered again, each in a transaction of its own. */
    private static boolean isClusterOfAll(StatementWords words) {
        if (!words.begins("cluster")) {
            return false;
        }
        int table = behindOptions(words, words.word(1).equals("verbose") ? 2 : 1);
        return words.written(table).isEmpty();
    }

    private static int behindOptions(StatementWords words, int from) {
        if (!words.written(from).equals("(")) {
            return from;
        }
        int position = from;
        while (position < words.size() && !words.written(position).equals(")")) {
            position++;
        }
        return position + 1;
    }

    private static boolean isSwitchedOff(StatementWords words, String... options) {
        return Vector.of(options).exists(option -> words.gives(option, "false") || words.gives(option, "off"));
    }
}
