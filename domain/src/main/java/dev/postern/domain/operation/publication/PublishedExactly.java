package dev.postern.domain.operation.publication;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Scope;
import dev.postern.domain.operation.Finding;
import dev.postern.domain.operation.Guard;
import dev.postern.domain.operation.ObjectInPlace;
import dev.postern.domain.sql.Identifier;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;

/**
 * Does a publication publish just these tables and schemas?
 *
 * @param members that each of them is a member as it is to be
 */
record PublishedExactly(Identifier publication, Seq<ObjectInPlace> members) implements Guard {

    @Override
    public Finding ask(Catalog catalog) {
        Finding exists = Publications.exists(publication).ask(catalog);
        if (!exists.holds()) {
            return exists;
        }
        Set<ObjectName> wanted = members.map(member -> member.wanted().name()).toLinkedSet();
        Seq<DatabaseObject> others =
                Publications.members(catalog, publication).reject(member -> wanted.contains(member.name()));
        return others.isEmpty()
                ? Finding.all(members.map(member -> member.ask(catalog)).prepend(exists))
                : Finding.open(describe(publication) + " publishes "
                        + others.map(DatabaseObject::describe).mkString(", ") + " too");
    }

    @Override
    public Scope scope() {
        return members.map(Guard::scope).fold(Scope.of(Publications.name(publication)), Scope::and);
    }

    @Override
    public String describe() {
        return describe(publication) + " publishes just "
                + (members.isEmpty()
                        ? "nothing"
                        : members.map(member ->
                                        Publications.reference(member.wanted().name()))
                                .mkString(", "));
    }

    private static String describe(Identifier publication) {
        return "publication " + publication;
    }
}
