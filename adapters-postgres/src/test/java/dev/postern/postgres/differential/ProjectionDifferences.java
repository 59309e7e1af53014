package dev.postern.postgres.differential;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.Column;
import dev.postern.domain.catalog.ColumnValue;
import dev.postern.domain.catalog.Constraint;
import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.Definition.Likeness;
import dev.postern.domain.catalog.Index;
import dev.postern.domain.catalog.ObjectClass;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Property;
import dev.postern.domain.catalog.Relation;
import dev.postern.domain.catalog.Table;
import dev.postern.domain.operation.ExtensionContents;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.Objects;
import java.util.regex.Pattern;

/** In what a catalog that was projected differs from the one that was read afterwards, where both know. */
final class ProjectionDifferences {

    /** Where the server keeps a null as a default, it is as good as none. */
    private static final Pattern NULL_DEFAULT = Pattern.compile("NULL::.*");

    private final Catalog projected;
    private final Catalog read;
    private Seq<String> differences = Vector.empty();
    private Seq<String> untold = Vector.empty();

    ProjectionDifferences(Catalog projected, Catalog read) {
        this.projected = projected;
        this.read = read;
        compareRelations();
        compareObjects();
        for (ObjectName name :
                projected.comments().keySet().addAll(read.comments().keySet())) {
            if (read.covers(name) && projected.covers(name)) {
                same("comment on " + name.describe(), projected.comment(name), read.comment(name));
            }
        }
    }

    Seq<String> differences() {
        return differences;
    }

    /** The definitions that could not be compared, one of them being in the author's words. */
    Seq<String> untold() {
        return untold;
    }

    private void compareRelations() {
        same("schemas", projected.schemas(), read.schemas());
        projected
                .relations()
                .keySet()
                .addAll(read.relations().keySet())
                .filter(name -> projected.covers(name) && read.covers(name))
                .forEach(name -> {
                    Option<Relation> ours = projected.relation(name);
                    Option<Relation> theirs = read.relation(name);
                    same("relation " + name, ours.map(Relation::kind), theirs.map(Relation::kind));
                    ours.flatMap(Relation::asTable)
                            .forEach(
                                    table -> theirs.flatMap(Relation::asTable).forEach(found -> compare(table, found)));
                    ours.flatMap(Relation::asIndex)
                            .forEach(
                                    index -> theirs.flatMap(Relation::asIndex).forEach(found -> compare(index, found)));
                });
    }

    private void compare(Table ours, Table theirs) {
        same("columns of " + ours.name(), described(ours), described(theirs));
        ours.columns()
                .forEach(column -> theirs.column(column.name())
                        .forEach(found -> column.value()
                                .defaultExpression()
                                .forEach(wanted -> found.value()
                                        .defaultExpression()
                                        .forEach(is ->
                                                same("default of " + ours.name() + "." + column.name(), wanted, is)))));
        same(
                "constraints of " + ours.name(),
                ours.constraints().keySet().toVector(),
                theirs.constraints().keySet().toVector());
        ours.constraints()
                .values()
                .forEach(constraint ->
                        theirs.constraints().get(constraint.name()).forEach(found -> compare(constraint, found)));
    }

    private void compare(Constraint ours, Constraint theirs) {
        String what = "constraint " + ours.name();
        same(what, ours.getClass(), theirs.getClass());
        same("validity of " + what, ours.validity(), theirs.validity());
        same("definition of " + what, ours.definition(), theirs.definition());
    }

    private void compare(Index ours, Index theirs) {
        String what = "index " + ours.name();
        same("table of " + what, ours.table(), theirs.table());
        same("uniqueness of " + what, ours.uniqueness(), theirs.uniqueness());
        same("validity of " + what, ours.validity(), theirs.validity());
        same("definition of " + what, ours.definition(), theirs.definition());
    }

    private void compareObjects() {
        Set<ObjectName> names = projected
                .objects()
                .known()
                .keySet()
                .addAll(read.objects().known().keySet())
                .filter(name -> projected.covers(name) && read.covers(name))
                .filter(this::isKnownWhole);
        for (ObjectName name : names) {
            Option<DatabaseObject> ours = projected.object(name);
            Option<DatabaseObject> theirs = read.object(name);
            if (ours.isDefined() && theirs.isDefined()) {
                compare(ours.get(), theirs.get());
            } else if (!isMoreAbout(name, ours.orElse(theirs).get())) {
                same(name.describe(), ours.isDefined(), theirs.isDefined());
            }
        }
    }

    /** Of a relation that was only met because it stands on something nothing but that is known. */
    private boolean isKnownWhole(ObjectName name) {
        return name.relationName().forAll((QualifiedName relation) -> projected.covers(relation));
    }

    /** An entry that says nothing beyond that a relation, a part of one, a schema or a role is there. */
    private static boolean isMoreAbout(ObjectName name, DatabaseObject object) {
        boolean isBeside = name.relationName().isDefined()
                || name.equals(new ObjectName.Schema(name.identifier()))
                || name.identifierIn(ObjectClass.BELONGINGS).isDefined()
                || name.identifierIn(ObjectClass.DEFAULT_PRIVILEGES).isDefined();
        return isBeside && object.properties().isEmpty();
    }

    private void compare(DatabaseObject ours, DatabaseObject theirs) {
        same("kind of " + ours.describe(), ours.kind(), theirs.kind());
        for (Property property :
                ours.properties().keySet().addAll(theirs.properties().keySet())) {
            if (property.equals(Property.STATEMENT)
                    || property.equals(Property.PARTITION_CONSTRAINT)
                    || property.equals(ExtensionContents.TO_COME)) {
                continue;
            }
            String what = property + " of " + ours.describe();
            Option<Definition> wanted = ours.property(property);
            Option<Definition> found = theirs.property(property);
            if (wanted.isDefined() && found.isDefined()) {
                same(what, wanted.get(), found.get());
            } else {
                same(what, wanted.map(Definition::text), found.map(Definition::text));
            }
        }
    }

    private static Seq<String> described(Table table) {
        return table.columns()
                .map((Column column) -> column.name() + " " + column.type() + " " + column.nullability() + " "
                        + source(column.value()));
    }

    private static String source(ColumnValue value) {
        boolean isNull = value.defaultExpression()
                .exists(text -> NULL_DEFAULT.matcher(text.text()).matches());
        return isNull ? "none" : value.source();
    }

    private void same(String what, Definition ours, Definition theirs) {
        switch (likeness(ours, theirs)) {
            case SAME -> {}
            case UNKNOWN -> untold = untold.append(sideBySide(what, ours.text(), theirs.text()));
            case DIFFERENT -> differences = differences.append(sideBySide(what, ours.text(), theirs.text()));
        }
    }

    /** Asked of what the server made of the author's words too, where the goal of the statement has it asked. */
    private Likeness likeness(Definition ours, Definition theirs) {
        Likeness atOnce = ours.likeness(theirs);
        return atOnce != Likeness.UNKNOWN
                ? atOnce
                : read.renderings()
                        .toVector()
                        .filter(rendered -> rendered._1().authored().text().contains(ours.text()))
                        .map(rendered -> rendered._2().likeness(theirs))
                        .headOption()
                        .getOrElse(atOnce);
    }

    private void same(String what, Object ours, Object theirs) {
        if (!Objects.equals(ours, theirs)) {
            differences = differences.append(sideBySide(what, ours, theirs));
        }
    }

    private static String sideBySide(String what, Object ours, Object theirs) {
        return what + ": projected " + ours + ", read " + theirs;
    }
}
