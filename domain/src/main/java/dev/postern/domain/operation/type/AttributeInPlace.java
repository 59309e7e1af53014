package dev.postern.domain.operation.type;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.Scope;
import dev.postern.domain.operation.Finding;
import dev.postern.domain.operation.Guard;
import dev.postern.domain.sql.QualifiedName;

/**
 * Has a composite type an attribute of that name, type and collation?
 *
 * @param differing what an attribute of another type means
 */
record AttributeInPlace(QualifiedName type, CompositeAttribute attribute, Differing differing) implements Guard {

    /** What an attribute of that name and another type means. */
    enum Differing {
        CONTRADICTS,
        IS_TO_CHANGE
    }

    @Override
    public Finding ask(Catalog catalog) {
        Finding there = new TypeHasAttribute(type, attribute.name()).ask(catalog);
        return there.holds()
                ? CompositeAttributes.of(catalog, type)
                        .flatMap(found -> found.find(attribute.name()))
                        .map(this::judge)
                        .getOrElse(there)
                : there;
    }

    @Override
    public Scope scope() {
        return Scope.of(EnumLabels.name(type));
    }

    @Override
    public String describe() {
        return "composite type " + type + " has the attribute " + attribute;
    }

    private Finding judge(CompositeAttribute found) {
        if (found.shape().equals(attribute.shape())) {
            return Finding.holds(describe());
        }
        return differing == Differing.CONTRADICTS
                ? Finding.contradicted(expected(attribute), expected(found))
                : Finding.open("the attribute is " + found);
    }

    private String expected(CompositeAttribute each) {
        return "attribute " + each + " of composite type " + type;
    }
}
