package dev.postern.domain.operation.sequence;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.Column;
import dev.postern.domain.catalog.ColumnValue;
import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.OtherRelation;
import dev.postern.domain.catalog.Property;
import dev.postern.domain.catalog.Relation;
import dev.postern.domain.catalog.Table;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;
import dev.postern.domain.sql.SqlLiteral;
import io.vavr.Tuple2;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** What is known of sequences. A property that has the value of a plain {@code CREATE SEQUENCE} is left out. */
public final class Sequences {

    public static final String KIND = "sequence";
    public static final Property TYPE = new Property("type");
    public static final Property PERSISTENCE = new Property("persistence");
    public static final Property OWNED_BY = new Property("owned by");

    private static final Vector<Property> COUNTING = Vector.of(
                    "increment", "minimum", "maximum", "start", "cache", "cycle")
            .map(Property::new);

    private static final Property MAXIMUM = new Property("maximum");
    private static final Map<String, String> GREATEST = LinkedHashMap.of("smallint", "32767", "integer", "2147483647");

    private Sequences() {}

    /** A sequence that counts as one does of which nothing is said. */
    public static DatabaseObject plain(QualifiedName name) {
        return DatabaseObject.of(new ObjectName.Relation(name), KIND);
    }

    /** With the sequences behind serial and identity columns, in the order of those. */
    public static Catalog behind(
            Catalog catalog, QualifiedName table, Seq<Column> columns, Seq<OtherRelation> sequences) {
        Catalog with = catalog;
        for (var pair : columns.filter(Sequences::counts).zip(sequences)) {
            Column column = pair._1();
            DatabaseObject owned = plain(pair._2().name()).with(OWNED_BY, owner(table, column.name()));
            boolean big = column.type().name().equals("bigint");
            with = with.with((Relation) pair._2())
                    .with(
                            big
                                    ? owned
                                    : owned.with(
                                            TYPE,
                                            Definition.server(column.type().name())));
        }
        return with;
    }

    /** How a sequence is told to have a property, or to have what it has by itself: {@code INCREMENT BY 5}. */
    public static String clause(Property property, Option<Definition> value) {
        return value.map(given -> SequenceWords.set(property.name(), given.text()))
                .getOrElse(() -> SequenceWords.reset(property.name()));
    }

    /** What a sequence counts like where that is not what one does by itself, as clauses of its options. */
    public static Seq<String> clauses(DatabaseObject sequence) {
        return COUNTING.remove(TYPE)
                .flatMap(property ->
                        sequence.property(property).map(value -> SequenceWords.set(property.name(), value.text())));
    }

    public static boolean countsUp(DatabaseObject sequence) {
        return sequence.property(new Property("increment"))
                .forAll(step -> !step.text().startsWith("-"));
    }

    /**
     * A sequence that counts like another, and has nothing else of it. PostgreSQL makes one of {@code bigint} that goes as
     * far as the other does.
     */
    public static DatabaseObject copied(DatabaseObject sequence, QualifiedName name) {
        DatabaseObject copy = COUNTING.flatMap(
                        property -> sequence.property(property).map(value -> new Tuple2<>(property, value)))
                .foldLeft(plain(name), (each, option) -> each.with(option._1(), option._2()));
        return copy.property(MAXIMUM).isDefined()
                ? copy
                : sequence.property(TYPE)
                        .flatMap(type -> GREATEST.get(type.text()))
                        .map(greatest -> copy.with(MAXIMUM, Definition.server(greatest)))
                        .getOrElse(copy);
    }

    static Definition owner(QualifiedName table, Identifier column) {
        return Definition.server(table.sql() + "." + column.sql());
    }

    /** With the defaults of columns naming a sequence as it is called now. */
    public static Catalog renamed(Catalog catalog, QualifiedName from, QualifiedName to) {
        Catalog after = catalog.renaming(from, to);
        for (Table table : catalog.relations().values().flatMap(Relation::asTable)) {
            for (Column column : table.columns()) {
                after = after.changing(
                        table.name(),
                        found -> found.changing(column.name(), each -> each.with(naming(each.value(), from, to))));
            }
        }
        return after;
    }

    private static ColumnValue naming(ColumnValue value, QualifiedName from, QualifiedName to) {
        return value.defaultExpression()
                .filter(text -> value.source().equals("default") && text.text().contains(literal(from)))
                .<ColumnValue>map(text -> new ColumnValue.Default(
                        new Definition(text.text().replace(literal(from), literal(to)), text.wording())))
                .getOrElse(value);
    }

    private static String literal(QualifiedName sequence) {
        return SqlLiteral.quoted(sequence.sql()) + "::regclass";
    }

    private static boolean counts(Column column) {
        return column.value().source().startsWith("identity")
                || column.value()
                        .defaultExpression()
                        .exists(text ->
                                text.text().startsWith("nextval('") && text.wording() == Definition.Wording.SERVER);
    }
}
