package dev.postern.domain.testing;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.CatalogReader;
import dev.postern.domain.catalog.CatalogUnavailableException;
import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.Denial;
import dev.postern.domain.catalog.Index;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Permission;
import dev.postern.domain.catalog.PreImage;
import dev.postern.domain.catalog.Relation;
import dev.postern.domain.catalog.Rendering;
import dev.postern.domain.catalog.Scope;
import dev.postern.domain.catalog.TableSize;
import dev.postern.domain.catalog.TableSize.Occupancy;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;

/** Reads the catalog of one state, and no more of it than was asked for. */
record ServerReading(ServerState state) implements CatalogReader {

    @Override
    public Catalog read(Scope scope) {
        Set<QualifiedName> tables = scope.relations()
                .flatMap(name -> state.catalog().index(name).map(Index::table))
                .addAll(scope.relations());
        Catalog read = new Catalog(
                tables,
                state.catalog().schemas(),
                Catalog.EMPTY.relations(),
                Catalog.EMPTY.objects(),
                Catalog.EMPTY.comments(),
                answers(scope.renderings()));
        for (QualifiedName name : tables) {
            for (var relation : state.catalog().relation(name)) {
                read = read.with(relation);
            }
            for (Index index : state.catalog().indexesOf(name)) {
                read = read.with(index);
            }
        }
        return withComments(withObjects(read, tables));
    }

    /** What is known of relations beside what they are made of, and what stands on them. */
    private Catalog withObjects(Catalog read, Set<QualifiedName> relations) {
        return state.catalog()
                .objects()
                .known()
                .values()
                .filter(object -> object.dependsOn()
                        .add(object.name())
                        .flatMap(ObjectName::relationName)
                        .exists(relations::contains))
                .foldLeft(read, Catalog::with);
    }

    @Override
    public Set<QualifiedName> tables() {
        return state.catalog()
                .relations()
                .values()
                .flatMap(each -> each.asTable())
                .map(table -> table.name())
                .toLinkedSet();
    }

    /** A row counts for a million. */
    @Override
    public Map<QualifiedName, TableSize> sizes(Set<QualifiedName> tables) {
        return tables.filter(name -> state.catalog().table(name).isDefined())
                .toLinkedMap(
                        name -> name,
                        name -> new TableSize(
                                state.rowsOf(name).size() * 1_000_000L,
                                state.rowsOf(name).isEmpty() ? Occupancy.EMPTY : Occupancy.OCCUPIED));
    }

    @Override
    public long rows(QualifiedName table) {
        if (state.catalog().table(table).isEmpty()) {
            throw new CatalogUnavailableException(
                    "the rows of " + table + " could not be counted",
                    new IllegalStateException("there is no such table"));
        }
        return state.rowsOf(table).size();
    }

    @Override
    public Seq<Identifier> relationsIn(Identifier schema) {
        return state.catalog()
                .relations()
                .values()
                .filter(relation -> relation.asIndex().isEmpty())
                .map(Relation::name)
                .filter(name -> name.schema().equals(schema))
                .map(QualifiedName::name)
                .toVector();
    }

    /** It knows no more of what is dropped than the catalog says. */
    @Override
    public PreImage preImage(Set<ObjectName> dropped) {
        return PreImage.NONE;
    }

    /** It belongs to a superuser. */
    @Override
    public Seq<Denial> denials(Set<Permission> asked) {
        return Vector.empty();
    }

    private Catalog withComments(Catalog read) {
        Catalog commented = read;
        for (var pair : state.catalog().comments()) {
            ObjectName object = pair._1();
            if (object.relationName().exists(name -> read.relation(name).isDefined())) {
                commented = commented.commenting(object, state.catalog().comment(object));
            }
        }
        return commented;
    }

    private Map<Rendering, Definition> answers(Set<Rendering> questions) {
        Map<Rendering, Definition> answers = LinkedHashMap.empty();
        for (Rendering question : questions) {
            for (Definition answer : new ServerWording(state.catalog()).answer(question)) {
                answers = answers.put(question, answer);
            }
        }
        return answers;
    }
}
