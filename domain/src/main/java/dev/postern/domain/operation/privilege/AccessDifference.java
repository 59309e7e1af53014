package dev.postern.domain.operation.privilege;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.operation.Inverse;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * The statements that bring access back from what it is after a change to what it was before.
 *
 * @param command what stands before {@code GRANT} or {@code REVOKE}, with a space behind it where it is anything
 * @param on what stands behind {@code ON}
 * @param owner whose name stands for the owner's
 */
record AccessDifference(String command, String on, String owner, Seq<Part> parts) {

    /**
     * The access list of the whole, or of a part of it.
     *
     * @param columns the column that it is for, as it stands behind a privilege; empty for the whole
     */
    record Part(String columns, Privileges had, Privileges has) {}

    /** One privilege that differs. */
    private record Difference(String columns, Privileges.Entry entry, Option<Holding> had, Option<Holding> has) {}

    /** What a statement is beside the privileges that it names. */
    private record Form(String beginning, String ending) {}

    /** Of an object and of its columns. */
    static AccessDifference of(Privileged on, Seq<ObjectName> touched, Catalog before, Catalog after) {
        String owner =
                Owners.of(before, on.exactly(before)).getOrElse(Grantee.CURRENT).sql();
        return new AccessDifference(
                "",
                on.sql(),
                owner,
                touched.map(part -> new Part(columns(part), Privileged.on(before, part), Privileged.on(after, part))));
    }

    /** What was granted by others than the owner cannot be granted again in their place. */
    Inverse wayBack() {
        Seq<Difference> differences = parts.flatMap(AccessDifference::differences);
        if (differences.exists(each -> !each.entry().grantor().equals(Grantee.OWNER))) {
            return Inverse.irreversible("what a role other than the owner of " + on + " had granted is gone");
        }
        Seq<String> statements = statements(differences);
        return statements.isEmpty()
                ? Inverse.nothing("access to " + on + " was the same before")
                : new Inverse.Statements(statements);
    }

    private static Seq<Difference> differences(Part part) {
        return part.had()
                .entries()
                .keySet()
                .addAll(part.has().entries().keySet())
                .toVector()
                .map(entry -> new Difference(
                        part.columns(),
                        entry,
                        part.had().find(entry),
                        part.has().find(entry)))
                .reject(each -> each.had().equals(each.has()));
    }

    private Seq<String> statements(Seq<Difference> differences) {
        Map<Form, Vector<String>> statements = LinkedHashMap.empty();
        for (Difference each : differences) {
            Form form = form(each);
            String privilege = each.entry().privilege() + each.columns();
            statements = statements.put(
                    form, statements.get(form).getOrElse(Vector.empty()).append(privilege));
        }
        return statements
                .map(each -> command + each._1().beginning() + each._2().mkString(", ") + " ON " + on
                        + each._1().ending())
                .toVector();
    }

    private Form form(Difference each) {
        Option<Holding> had = each.had();
        String who = each.entry().grantee().equals(Grantee.OWNER)
                ? owner
                : each.entry().grantee().sql();
        boolean held = had.exists(holding -> holding != Holding.TAKEN_AWAY);
        if (had.contains(Holding.TAKEN_AWAY) || (!held && !each.has().contains(Holding.TAKEN_AWAY))) {
            return new Form("REVOKE ", " FROM " + who);
        }
        if (had.contains(Holding.GRANTED) && each.has().contains(Holding.GRANTABLE)) {
            return new Form("REVOKE GRANT OPTION FOR ", " FROM " + who);
        }
        return new Form("GRANT ", " TO " + who + (had.contains(Holding.GRANTABLE) ? " WITH GRANT OPTION" : ""));
    }

    private static String columns(ObjectName object) {
        boolean column =
                object.container().exists(holder -> holder.relationName().isDefined());
        return column ? " (" + object.identifier() + ")" : "";
    }
}
