package dev.postern.domain.plan;

import dev.postern.domain.migration.OperationId;
import dev.postern.domain.operation.HoldOff;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An operation that was done while statements about rows waited that stand before it, and that would have a part in them.
 *
 * @param holdOff how it is kept from that
 * @param waiting those statements
 */
public record Latecomer(OperationId id, HoldOff holdOff, Seq<OperationId> waiting) {

    private static final Pattern RECORDED = Pattern.compile("held off while (\\S+(?:, \\S+)*) runs?, which");

    /** What of it does not count while those run, and where it comes from. */
    public String describe() {
        return holdOff.described() + " (" + id + ")";
    }

    /** In words, that something is to be held off while others run. */
    public static String recorded(Seq<OperationId> waiting) {
        return "held off while " + waiting.mkString(", ") + (waiting.size() == 1 ? " runs" : " run")
                + ", which stood before it";
    }

    /** While which operations something is to be held off, by words that were recorded; none where they do not say. */
    public static Seq<OperationId> waitingBy(String recorded) {
        Matcher said = RECORDED.matcher(recorded);
        return said.find() ? Vector.of(said.group(1).split(", ")).flatMap(OperationId::parse) : Vector.empty();
    }
}
