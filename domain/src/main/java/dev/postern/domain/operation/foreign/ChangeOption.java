package dev.postern.domain.operation.foreign;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Property;
import dev.postern.domain.operation.Guard;
import dev.postern.domain.operation.LockStrength;
import dev.postern.domain.operation.PropertyChange;
import io.vavr.collection.Seq;
import io.vavr.control.Option;

/**
 * One option that {@code OPTIONS} adds, sets or drops.
 *
 * @param reference what has it as it stands behind {@code ALTER}: {@code SERVER east}
 * @param needs that it is there
 * @param option the name of the option as SQL has it
 * @param property under which the catalog has it
 * @param value what it gets; none where it is dropped
 */
public record ChangeOption(
        ObjectName name,
        String objectKind,
        String reference,
        Seq<Guard> needs,
        String option,
        Property property,
        Option<Definition> value)
        implements PropertyChange {

    @Override
    public String kind() {
        return "alter " + objectKind;
    }

    @Override
    public Catalog project(Catalog before) {
        boolean there = needs.forAll(need -> need.ask(before).holds());
        return there ? PropertyChange.super.project(before) : before;
    }

    @Override
    public Option<String> back(Option<Definition> had) {
        if (had.isEmpty()) {
            return Option.some(altering("DROP " + option));
        }
        String verb = value.isEmpty() ? "ADD " : "SET ";
        return had.map(Definition::text)
                .filter(text -> !text.equals(ForeignOptions.HELD))
                .map(text -> altering(verb + option + " " + text));
    }

    private String altering(String change) {
        return "ALTER " + reference + " OPTIONS (" + change + ")";
    }

    @Override
    public LockStrength lock() {
        return LockStrength.ACCESS_EXCLUSIVE;
    }
}
