package dev.postern.domain.ledger;

import dev.postern.domain.operation.Aspect;
import dev.postern.domain.operation.Footprint;
import dev.postern.domain.operation.Touch;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.collection.TreeSet;
import io.vavr.collection.Vector;
import java.util.Locale;

/**
 * A footprint as lines that a person can read and this program reads again: {@code writes/existence/relation/public/t}.
 * Within a part, {@code ~} is written {@code ~0} and {@code /} is written {@code ~1}.
 */
public final class FootprintText {

    private static final String READS = "reads";
    private static final String WRITES = "writes";

    private FootprintText() {}

    /** The lines, in a defined order. */
    public static Seq<String> of(Footprint footprint) {
        return lines(READS, footprint.reads()).appendAll(lines(WRITES, footprint.writes()));
    }

    /** The footprint of which these are the lines. */
    public static Footprint read(Seq<String> lines) {
        return new Footprint(touches(READS, lines), touches(WRITES, lines));
    }

    private static Seq<String> lines(String way, Set<Touch> touches) {
        return TreeSet.ofAll(touches)
                .toVector()
                .map(touch -> touch.object()
                        .match(new NameParts())
                        .prepend(word(touch.aspect()))
                        .prepend(way)
                        .map(FootprintText::escaped)
                        .mkString("/"));
    }

    private static Set<Touch> touches(String way, Seq<String> lines) {
        return lines.map(line -> Vector.of(line.split("/", -1)).map(FootprintText::unescaped))
                .filter(parts -> parts.head().equals(way))
                .map(parts -> new Touch(NameParts.name(parts.drop(2)), aspect(parts.get(1))))
                .foldLeft((Set<Touch>) LinkedHashSet.<Touch>empty(), Set::add);
    }

    private static String word(Aspect aspect) {
        return aspect.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static Aspect aspect(String word) {
        return Aspect.valueOf(word.toUpperCase(Locale.ROOT).replace(' ', '_'));
    }

    private static String escaped(String part) {
        return part.replace("~", "~0").replace("/", "~1");
    }

    private static String unescaped(String part) {
        return part.replace("~1", "/").replace("~0", "~");
    }
}
