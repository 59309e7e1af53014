package dev.postern.domain.catalog;

import dev.postern.domain.sql.QualifiedName;

/**
 * What a name is ordered by: first what it is, then the parts of the name, empty where there are fewer. Names are compared
 * much more often than anything else is done with them, so nothing is put together for it.
 */
record SortKey(String kind, String first, String second, String third) implements Comparable<SortKey> {

    static SortKey of(String kind, QualifiedName name, String rest) {
        return new SortKey(kind, name.schema().value(), name.name().value(), rest);
    }

    @Override
    public int compareTo(SortKey other) {
        int order = kind.compareTo(other.kind);
        order = order != 0 ? order : first.compareTo(other.first);
        order = order != 0 ? order : second.compareTo(other.second);
        return order != 0 ? order : third.compareTo(other.third);
    }
}
