package dev.postern.domain.operation.extension;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.Property;
import dev.postern.domain.catalog.Scope;
import dev.postern.domain.operation.Finding;
import dev.postern.domain.operation.Guard;
import dev.postern.domain.sql.Identifier;
import io.vavr.Tuple2;
import io.vavr.collection.Map;
import io.vavr.control.Option;

/**
 * Is the extension there, with the version and in the schema that are asked for?
 *
 * @param asked what is asked for; of other things nothing is said
 */
public record ExtensionInPlace(Identifier extension, Map<Property, String> asked) implements Guard {

    @Override
    public Finding ask(Catalog catalog) {
        if (!catalog.covers(Extensions.name(extension))) {
            return Finding.cannotTell("extension " + extension + " was not looked up");
        }
        return catalog.object(Extensions.name(extension))
                .map(this::judge)
                .getOrElse(() -> Finding.open("extension " + extension + " does not exist"));
    }

    @Override
    public Scope scope() {
        return Scope.of(Extensions.name(extension));
    }

    @Override
    public String describe() {
        return "extension " + extension + words(asked) + " exists";
    }

    private Finding judge(DatabaseObject found) {
        Option<Tuple2<Property, String>> other = asked.find(
                each -> found.property(each._1()).exists(value -> !value.text().equals(each._2())));
        return other.map(each -> Finding.contradicted(
                        "extension " + extension + " with " + each._1() + " " + each._2(),
                        each._1() + " "
                                + found.property(each._1())
                                        .map(Definition::text)
                                        .getOrElse("unknown")))
                .getOrElse(() -> Finding.holds(describe()));
    }

    private static String words(Map<Property, String> asked) {
        return asked.map(each -> " with " + each._1() + " " + each._2()).mkString();
    }
}
