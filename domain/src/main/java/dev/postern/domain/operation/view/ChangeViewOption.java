package dev.postern.domain.operation.view;

import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Property;
import dev.postern.domain.operation.Guard;
import dev.postern.domain.operation.LockStrength;
import dev.postern.domain.operation.PropertyChange;
import dev.postern.domain.operation.RelationExists;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.Locale;

/**
 * {@code ALTER VIEW … SET (option)} or {@code RESET (option)} of one option.
 *
 * @param objectKind {@code view} or {@code materialized view}
 * @param value none for what PostgreSQL gives by itself
 */
public record ChangeViewOption(String objectKind, QualifiedName view, String option, Option<Definition> value)
        implements PropertyChange {

    @Override
    public String kind() {
        return "alter " + objectKind;
    }

    @Override
    public ObjectName name() {
        return new ObjectName.Relation(view);
    }

    @Override
    public Property property() {
        return new Property("option " + option);
    }

    @Override
    public Seq<Guard> needs() {
        return Vector.of(new OfView(objectKind, view, new RelationExists(view)));
    }

    @Override
    public Option<String> back(Option<Definition> had) {
        String alter = "ALTER " + objectKind.toUpperCase(Locale.ROOT) + " " + view;
        return Option.some(had.map(value -> alter + " SET (" + option + " = " + value.text() + ")")
                .getOrElse(alter + " RESET (" + option + ")"));
    }

    @Override
    public LockStrength lock() {
        return objectKind.equals("view") ? LockStrength.ACCESS_EXCLUSIVE : LockStrength.SHARE_UPDATE_EXCLUSIVE;
    }
}
