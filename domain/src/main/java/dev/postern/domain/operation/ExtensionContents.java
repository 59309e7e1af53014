package dev.postern.domain.operation;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.Property;
import io.vavr.control.Option;

/** What an extension brings is known once it is there: one that is only projected may bring anything. */
public final class ExtensionContents {

    /** Marks an extension whose objects no catalog has shown yet. */
    public static final Property TO_COME = new Property("objects to come");

    private ExtensionContents() {}

    public static DatabaseObject toCome(DatabaseObject extension) {
        return extension.with(TO_COME, Definition.server("unknown"));
    }

    /** An extension that is to be created before and may bring what is looked for. */
    static Option<String> notYetKnown(Catalog catalog) {
        return catalog.objects()
                .known()
                .values()
                .find(each -> each.property(TO_COME).isDefined())
                .map(DatabaseObject::describe);
    }
}
