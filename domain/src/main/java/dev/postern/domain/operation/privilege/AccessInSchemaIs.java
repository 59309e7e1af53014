package dev.postern.domain.operation.privilege;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.Scope;
import dev.postern.domain.operation.Finding;
import dev.postern.domain.operation.Guard;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.util.Locale;

/** Has somebody, or no more, privileges on all objects of a sort in a schema? Where there are none nothing is to do. */
record AccessInSchemaIs(ChangePrivilegesInSchema change) implements Guard {

    @Override
    public Finding ask(Catalog catalog) {
        Option<Finding> unmet = change.needs().map(need -> need.ask(catalog)).find(finding -> !finding.holds());
        if (unmet.isDefined()) {
            return unmet.get();
        }
        if (!catalog.objects().bearing().contains(change.name())) {
            return Finding.cannotTell("what is in schema " + change.schema() + " was not looked up");
        }
        Seq<Option<Boolean>> done =
                change.each(catalog).map(each -> each.parts(catalog).areDone());
        if (done.exists(Option::isEmpty)) {
            return Finding.cannotTell("which privileges there are was not looked up");
        }
        return done.forAll(each -> each.contains(true))
                ? Finding.holds(describe())
                : Finding.open("not so: " + describe());
    }

    @Override
    public Scope scope() {
        Scope all = change.needs().map(Guard::scope).fold(Scope.EMPTY, Scope::and);
        return all.and(Scope.withDependants(change.name()))
                .and(change.members().privilegedClass().scope())
                .and(PrivilegedClass.COLUMN.scope())
                .and(RoleNeeds.scope(change.change().grantee()));
    }

    @Override
    public String describe() {
        String privileges = change.asked().map(AskedPrivilege::name).mkString(", ");
        return change.change().grantee()
                + switch (change.change().direction()) {
                    case GRANT -> " has ";
                    case GRANT_WITH_OPTION -> " can grant ";
                    case REVOKE -> " has no ";
                    case REVOKE_OPTION -> " cannot grant ";
                }
                + privileges + " on all " + change.members().words().toLowerCase(Locale.ROOT)
                + " in schema " + change.schema();
    }
}
