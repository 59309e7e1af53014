package dev.postern.postgres.catalog;

import dev.postern.domain.catalog.OtherRelation;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;

/** A relation that was found, before its parts are read. */
record FoundRelation(long oid, QualifiedName name, char kind) {

    private static final Map<Character, String> WORDS =
            LinkedHashMap.of('v', "view", 'm', "materialized view", 'S', "sequence", 'c', "composite type");

    /** A foreign table is one too; what makes it foreign is known of it beside. */
    boolean isTable() {
        return kind == 'r' || kind == 'p' || kind == 'f';
    }

    boolean isIndex() {
        return kind == 'i' || kind == 'I';
    }

    /** Whether it has columns of its own that can be asked for: a view, a composite type. */
    boolean hasRows() {
        return kind == 'v' || kind == 'm' || kind == 'c';
    }

    ObjectOid place() {
        return new ObjectOid("pg_catalog.pg_class", oid, 0);
    }

    OtherRelation other() {
        return new OtherRelation(name, WORDS.get(kind).getOrElse("relation of kind " + kind));
    }
}
