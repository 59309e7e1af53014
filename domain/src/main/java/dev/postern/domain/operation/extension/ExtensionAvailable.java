package dev.postern.domain.operation.extension;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Scope;
import dev.postern.domain.operation.Finding;
import dev.postern.domain.operation.Guard;
import dev.postern.domain.operation.Missing;
import dev.postern.domain.sql.Identifier;
import io.vavr.collection.Seq;

/**
 * Could the server bring an extension, and are those there that it requires?
 *
 * @param required whether those that it requires must be there already, or come along
 */
public record ExtensionAvailable(Identifier extension, Required required) implements Guard {

    /** What becomes of the extensions that one requires. */
    public enum Required {
        MUST_EXIST,
        COME_ALONG
    }

    @Override
    public Finding ask(Catalog catalog) {
        ObjectName name = Extensions.available(extension);
        if (!catalog.covers(name)) {
            return Finding.cannotTell("whether extension " + extension + " is available was not looked up");
        }
        if (catalog.object(name).isEmpty()) {
            return Finding.missing(new Missing(name, "extension " + extension + " among those of the server"));
        }
        Seq<Identifier> absent = Extensions.required(catalog, extension);
        return required == Required.COME_ALONG || absent.isEmpty()
                ? Finding.holds(describe())
                : Finding.missing(new Missing(Extensions.name(absent.head()), "extension " + absent.head()));
    }

    @Override
    public Scope scope() {
        return Scope.of(Extensions.available(extension));
    }

    @Override
    public String describe() {
        return "extension " + extension + " is available";
    }
}
