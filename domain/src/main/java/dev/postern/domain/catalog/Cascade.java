package dev.postern.domain.catalog;

import io.vavr.collection.Seq;

/** Takes away an object of whatever sort, and what stands on it: what {@code DROP … CASCADE} leaves behind. */
record Cascade(Catalog before) implements ObjectName.Cases<Catalog> {

    @Override
    public Catalog schema(ObjectName.Schema name) {
        Catalog left = before;
        for (Relation relation :
                before.relations().values().filter(each -> each.name().schema().equals(name.identifier()))) {
            left = left.cascading(new ObjectName.Relation(relation.name()));
        }
        return dependants(name, left.without((ObjectName) name).withoutSchema(name.identifier()));
    }

    @Override
    public Catalog relation(ObjectName.Relation name) {
        Catalog whole =
                before.partitionsOf(name.name()).map(ObjectName.Relation::new).foldLeft(before, Catalog::cascading);
        return new Cascade(whole).alone(name);
    }

    private Catalog alone(ObjectName.Relation name) {
        Catalog left = before.index(name.name())
                .map(before::withoutReferences)
                .getOrElse(() -> before.withoutReferences(name.name()));
        return dependants(name, left.without(name.name()));
    }

    @Override
    public Catalog column(ObjectName.Column name) {
        return dependants(name, before.withoutColumn(name.relation(), name.identifier()));
    }

    @Override
    public Catalog constraint(ObjectName.Constraint name) {
        return dependants(name, before.withoutConstraint(name.relation(), name.identifier()));
    }

    @Override
    public Catalog inSchema(ObjectName.InSchema name) {
        return dependants(name, before.without((ObjectName) name));
    }

    /** The default of a column goes, and the column stays. */
    @Override
    public Catalog onRelation(ObjectName.OnRelation name) {
        Catalog left = before.without((ObjectName) name);
        return dependants(
                name,
                name.objectClass() == ObjectClass.DEFAULT
                        ? left.changing(
                                name.relation(),
                                table -> table.changing(
                                        name.identifier(), column -> column.with(new ColumnValue.None())))
                        : left);
    }

    @Override
    public Catalog inDatabase(ObjectName.InDatabase name) {
        return dependants(name, before.without((ObjectName) name));
    }

    private Catalog dependants(ObjectName name, Catalog without) {
        Seq<DatabaseObject> dependants = before.objects().dependantsOf(name);
        return dependants.foldLeft(without, (left, each) -> left.cascading(each.name()));
    }
}
