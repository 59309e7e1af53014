package dev.postern.domain.operation;

import dev.postern.domain.catalog.DataType;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * What is known of the arguments that a routine is called with.
 *
 * @param types the type of each where that is certain, none for one of which only the server knows it; none at all where
 *     not even their number is certain
 */
public record Arguments(Option<Seq<Option<DataType>>> types) {

    /** Whatever they are. */
    public static final Arguments ANY = new Arguments(Option.none());

    /** No arguments. */
    public static final Arguments NONE = of(Vector.empty());

    public static Arguments of(Seq<Option<DataType>> types) {
        return new Arguments(Option.some(types));
    }

    /** Arguments of which every type is certain. */
    public static Arguments typed(Seq<DataType> types) {
        return of(types.map(Option::some));
    }

    /** The types that are certain, each once. */
    Seq<DataType> certain() {
        return types.toVector().flatMap(all -> all).flatMap(type -> type).distinct();
    }

    /** As PostgreSQL writes them where it finds no routine: {@code (integer, unknown)}; empty where that is not known. */
    String describe() {
        return types.map(all -> all.map(type -> type.map(DataType::name).getOrElse("unknown"))
                        .mkString("(", ", ", ")"))
                .getOrElse("");
    }
}
