package dev.postern.domain.operation.extension;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.Scope;
import dev.postern.domain.operation.Finding;
import dev.postern.domain.operation.Guard;
import dev.postern.domain.sql.Identifier;
import io.vavr.control.Option;

/** Is the extension of that version, or of the one that the server brings by itself? */
public record ExtensionUpdated(Identifier extension, Option<String> version) implements Guard {

    @Override
    public Finding ask(Catalog catalog) {
        Option<String> wanted = version.orElse(() -> Extensions.said(catalog, extension, Extensions.VERSION));
        Option<String> found = catalog.object(Extensions.name(extension))
                .flatMap((DatabaseObject each) -> each.property(Extensions.VERSION))
                .map(Definition::text);
        return wanted.isDefined() && wanted.equals(found)
                ? Finding.holds(describe())
                : Finding.open("extension " + extension + " is of version " + found.getOrElse("unknown"));
    }

    @Override
    public Scope scope() {
        return Scope.of(Extensions.name(extension)).and(Scope.of(Extensions.available(extension)));
    }

    @Override
    public String describe() {
        return "extension " + extension + " is of version " + version.getOrElse("the server's own");
    }
}
