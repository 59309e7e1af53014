package dev.postern.domain.operation;

import dev.postern.domain.catalog.DataType;
import dev.postern.domain.catalog.ObjectClass;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;

/**
 * What a query, an expression or a definition uses of the database: what must be there for it, what it reads, and what
 * it stands on once it is part of an object.
 *
 * @param needs what must be there
 * @param footprint what it reads, and what it writes where it calls something that does
 * @param objects what an object made of it stands on
 * @param calls the routines that it calls, or that are called where it is used
 */
public record Uses(Seq<Guard> needs, Footprint footprint, Set<ObjectName> objects, Set<RoutineCall> calls) {

    public static final Uses NOTHING = new Uses(Vector.empty(), Footprint.NONE, LinkedHashSet.empty());

    /** Uses that call nothing. */
    public Uses(Seq<Guard> needs, Footprint footprint, Set<ObjectName> objects) {
        this(needs, footprint, objects, LinkedHashSet.empty());
    }

    /** Uses of both, each need once. */
    public Uses and(Uses other) {
        return new Uses(
                needs.appendAll(other.needs).distinct(),
                footprint.and(other.footprint),
                objects.addAll(other.objects),
                calls.addAll(other.calls));
    }

    /** The rows of a table, a view or the like, of which columns are named beside. */
    public static Uses rows(QualifiedName relation) {
        ObjectName name = new ObjectName.Relation(relation);
        return new Uses(
                Vector.of(new RelationExists(relation)),
                Footprint.NONE.reading(name, Aspect.EXISTENCE, Aspect.DATA, Aspect.VISIBILITY),
                LinkedHashSet.of(name));
    }

    /** Whatever columns a relation that is used anyway has, and their order: {@code *}. */
    public static Uses allColumns(QualifiedName relation) {
        return NOTHING.touching(
                Footprint.NONE.reading(new ObjectName.Relation(relation), Aspect.SHAPE, Aspect.COLUMN_ORDER));
    }

    /** The primary key of a relation that is used anyway. */
    public static Uses primaryKey(QualifiedName relation) {
        return NOTHING.touching(Footprint.NONE.reading(new ObjectName.Relation(relation), Aspect.PRIMARY_KEY));
    }

    /** Where the rows of a relation that is used anyway are kept: {@code ctid}. */
    public static Uses places(QualifiedName relation) {
        return NOTHING.touching(Footprint.NONE.reading(new ObjectName.Relation(relation), Aspect.SHAPE));
    }

    /** A table as such, whatever its rows. */
    public static Uses table(QualifiedName table) {
        ObjectName name = new ObjectName.Relation(table);
        return new Uses(
                Vector.of(new TableExists(table)),
                Footprint.NONE.reading(name, Aspect.EXISTENCE, Aspect.SHAPE, Aspect.BEHAVIOUR),
                LinkedHashSet.of(name));
    }

    /** A column of a relation that is used anyway. */
    public static Uses column(QualifiedName relation, Identifier column) {
        ObjectName name = new ObjectName.Column(relation, column);
        return new Uses(
                Vector.of(new ColumnExists(relation, column)),
                Footprint.NONE.reading(name, Aspect.EXISTENCE, Aspect.SHAPE),
                LinkedHashSet.of(name));
    }

    /** A column that one of several relations has; which of them, only the catalog tells. */
    public static Uses someColumn(Seq<QualifiedName> relations, Identifier column) {
        if (relations.size() == 1) {
            return column(relations.head(), column);
        }
        Footprint footprint = relations.foldLeft(
                Footprint.NONE,
                (reads, each) -> reads.reading(new ObjectName.Column(each, column), Aspect.EXISTENCE, Aspect.SHAPE));
        return new Uses(Vector.of(new SomeColumnExists(relations, column)), footprint, LinkedHashSet.empty());
    }

    /** A relation whose rows are changed; columns that are assigned to are named beside. */
    public static Uses changing(QualifiedName relation) {
        ObjectName name = new ObjectName.Relation(relation);
        return new Uses(
                Vector.of(new RelationExists(relation)),
                Footprint.NONE.reading(name, Aspect.EXISTENCE, Aspect.BEHAVIOUR).writing(name, Aspect.DATA),
                LinkedHashSet.of(name));
    }

    /** A relation that gets rows that are there for certain. */
    public static Uses inserting(QualifiedName relation) {
        Uses changed = changing(relation);
        return new Uses(Vector.of(new PlaceForRows(relation)), changed.footprint, changed.objects);
    }

    /** Something that has to hold beside, which nothing stands on. */
    public Uses needing(Guard need) {
        return new Uses(needs.append(need).distinct(), footprint, objects, calls);
    }

    /** A type that is not the system's: one that was created, or the row type of a relation. */
    public static Uses type(QualifiedName type) {
        ObjectName name = new ObjectName.InSchema(ObjectClass.TYPE, type);
        return new Uses(
                Vector.of(new TypeExists(type)),
                Footprint.NONE.reading(name, Aspect.EXISTENCE, Aspect.SHAPE),
                LinkedHashSet.of(name));
    }

    /** What a type is of, where it is not the system's. */
    public static Uses of(DataType type) {
        return type.created().map(Uses::type).getOrElse(NOTHING);
    }

    /** A relation as such, whatever its rows: the sequence that a default counts with. */
    public static Uses relation(QualifiedName relation) {
        ObjectName name = new ObjectName.Relation(relation);
        return new Uses(
                Vector.of(new RelationExists(relation)),
                Footprint.NONE.reading(name, Aspect.EXISTENCE),
                LinkedHashSet.of(name));
    }

    /** With something that is touched beside. */
    public Uses touching(Footprint more) {
        return new Uses(needs, footprint.and(more), objects, calls);
    }

    /** A sequence that counts on, or is set. */
    public static Uses counting(QualifiedName sequence) {
        ObjectName name = new ObjectName.Relation(sequence);
        return relation(sequence)
                .touching(Footprint.NONE.reading(name, Aspect.BEHAVIOUR).writing(name, Aspect.DATA));
    }

    /** The sequence that belongs to a column, by whatever name, which counts on or is set. */
    public static Uses countingBehind(QualifiedName table, Identifier column) {
        ObjectName name = new ObjectName.Column(table, column);
        return column(table, column)
                .touching(Footprint.NONE.reading(name, Aspect.BEHAVIOUR).writing(name, Aspect.DATA));
    }

    /** A table from which another takes what it is made of. */
    public static Uses model(QualifiedName table) {
        Uses itself = table(table);
        return new Uses(
                itself.needs,
                itself.footprint.reading(new ObjectName.Relation(table), Aspect.COLUMN_ORDER, Aspect.INDEXES),
                itself.objects);
    }

    /** A schema. */
    public static Uses schema(Identifier schema) {
        ObjectName name = new ObjectName.Schema(schema);
        return new Uses(
                Vector.of(new SchemaExists(schema)),
                Footprint.NONE.reading(name, Aspect.EXISTENCE),
                LinkedHashSet.of(name));
    }

    /** An object that is found in the first of those places that has it. */
    public static Uses inPath(String kind, Seq<ObjectName> candidates) {
        Footprint footprint =
                candidates.foldLeft(Footprint.NONE, (reads, each) -> reads.reading(each, Aspect.EXISTENCE));
        return new Uses(Vector.of(new ExistsInPath(kind, candidates)), footprint, LinkedHashSet.empty());
    }

    /** A routine of which only the name is known, to be found in the first of these schemas that has it. */
    public static Uses routine(Seq<QualifiedName> candidates) {
        return routine(new RoutineCall(candidates, Arguments.ANY));
    }

    /** A routine that is called, or that an object is made of. */
    public static Uses routine(RoutineCall call) {
        Footprint footprint = call.names()
                .foldLeft(Footprint.NONE, (reads, each) -> reads.reading(each, Aspect.EXISTENCE, Aspect.BEHAVIOUR));
        return new Uses(Vector.of(new RoutineExists(call)), footprint, LinkedHashSet.empty(), LinkedHashSet.of(call));
    }

    /** The same as a part of what is made of it: nothing of it is called as yet. */
    public Uses notCalled() {
        Footprint later = calls.flatMap(RoutineCall::names)
                .foldLeft(
                        footprint,
                        (touched, routine) ->
                                touched.notReading(routine, Aspect.BEHAVIOUR).reading(routine, Aspect.SHAPE));
        return new Uses(needs, later, objects, calls);
    }

    /** A routine that is not called yet, but whenever what is made of it is set off: by a trigger. */
    public static Uses routineToCall(RoutineCall call) {
        Footprint footprint = call.names()
                .foldLeft(Footprint.NONE, (reads, each) -> reads.reading(each, Aspect.EXISTENCE, Aspect.SHAPE));
        return new Uses(Vector.of(new RoutineExists(call)), footprint, LinkedHashSet.empty(), LinkedHashSet.of(call));
    }

    /** Columns of a relation that get other values, whatever those are made of. */
    public static Uses assigning(QualifiedName relation, Seq<Identifier> columns) {
        return columns.map(column -> column(relation, column)
                        .touching(Footprint.NONE.writing(new ObjectName.Column(relation, column), Aspect.DATA)))
                .fold(NOTHING, Uses::and);
    }

    /** A field of a value of a type that was created: a composite one, or the row type of a relation. */
    public static Uses field(QualifiedName type, Identifier field) {
        return type(type).needing(new FieldExists(type, field));
    }

    /** An object of another class. */
    public static Uses object(String kind, ObjectName name) {
        return new Uses(
                Vector.of(new ObjectExists(kind, name)),
                Footprint.NONE.reading(name, Aspect.EXISTENCE),
                LinkedHashSet.of(name));
    }
}
