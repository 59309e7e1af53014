package dev.postern.domain.operation.privilege;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.operation.Inverse;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** The statements that bring access back from what it is after a change to what it was before. */
record AccessDifference(Privileged on, Catalog before, Catalog after) {

    /** One privilege that differs on the object or on a column of it. */
    private record Difference(
            ObjectName object, Privileges.Entry entry, Option<Holding> had, Option<Holding> has) {}

    /** What a statement is beside the privileges that it names. */
    private record Form(String beginning, String ending) {}

    /** What was granted by others than the owner cannot be granted again in their place. */
    Inverse wayBack(Seq<ObjectName> touched) {
        Seq<Difference> differences = touched.flatMap(this::differences);
        if (differences.exists(each -> !each.entry().grantor().equals(Grantee.OWNER))) {
            return Inverse.irreversible("what a role other than the owner of " + on.sql() + " had granted is gone");
        }
        Seq<String> statements = statements(differences);
        return statements.isEmpty()
                ? Inverse.nothing("access to " + on.sql() + " was the same before")
                : new Inverse.Statements(statements);
    }


    private Seq<Difference> differences(ObjectName object) {
        Privileges had = Privileged.on(before, object);
        Privileges has = Privileged.on(after, object);
        return had.entries()
                .keySet()
                .addAll(has.entries().keySet())
                .toVector()
                .map(entry -> new Difference(object, entry, had.find(entry), has.find(entry)))
                .reject(each -> each.had().equals(each.has()));
    }

    private Seq<String> statements(Seq<Difference> differences) {
        Map<Form, Vector<String>> statements = LinkedHashMap.empty();
        for (Difference each : differences) {
            Form form = form(each);
            String privilege = each.entry().privilege() + columns(each.object());
            statements = statements.put(
                    form, statements.get(form).getOrElse(Vector.empty()).append(privilege));
        }
        return statements.map(each -> each._1().beginning() + each._2().mkString(", ") + each._1().ending());
    }

    private Form form(Difference each) {
        Option<Holding> had = each.had();
        String who = who(each.entry().grantee());
        boolean held = had.exists(holding -> holding != Holding.TAKEN_AWAY);
        if (had.contains(Holding.TAKEN_AWAY) || (!held && !each.has().contains(Holding.TAKEN_AWAY))) {
            return new Form("REVOKE ", " ON " + on.sql() + " FROM " + who);
        }
        if (had.contains(Holding.GRANTED) && each.has().contains(Holding.GRANTABLE)) {
            return new Form("REVOKE GRANT OPTION FOR ", " ON " + on.sql() + " FROM " + who);
        }
        String option = had.contains(Holding.GRANTABLE) ? " WITH GRANT OPTION" : "";
        return new Form("GRANT ", " ON " + on.sql() + " TO " + who + option);
    }

    private String who(Grantee grantee) {
        return grantee.equals(Grantee.OWNER)
                ? Owners.of(before, on.exactly(before)).map(Grantee::sql).getOrElse("CURRENT_USER")
                : grantee.sql();
    }

    private static String columns(ObjectName object) {
        boolean column = object.container().exists(holder -> holder.relationName().isDefined());
        return column ? " (" + object.identifier() + ")" : "";
    }
}
