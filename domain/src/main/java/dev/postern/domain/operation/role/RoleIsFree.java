package dev.postern.domain.operation.role;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.Scope;
import dev.postern.domain.operation.Finding;
import dev.postern.domain.operation.Guard;
import dev.postern.domain.sql.Identifier;
import io.vavr.collection.Seq;

/** Does nothing belong to a role, and was it granted nothing? Only then it can be dropped (PostgreSQL manual, 21.4). */
record RoleIsFree(Identifier role) implements Guard {

    @Override
    public Finding ask(Catalog catalog) {
        Belongings belongings = new Belongings(catalog, role);
        if (!belongings.areKnown()) {
            return Finding.cannotTell("what belongs to role " + role + " was not looked up");
        }
        Seq<String> all = belongings.all().appendAll(belongings.elsewhere());
        return all.isEmpty()
                ? Finding.holds(describe())
                : Finding.contradicted(describe(), "role " + role + " " + all.mkString(", "));
    }

    @Override
    public Scope scope() {
        return Scope.of(Belongings.name(role));
    }

    @Override
    public String describe() {
        return "role " + role + " owns nothing and is granted nothing";
    }
}
