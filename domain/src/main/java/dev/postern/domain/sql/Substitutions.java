package dev.postern.domain.sql;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.util.Comparator;

/**
 * Where a text differs from what its author wrote, because values stand in it for placeholders.
 *
 * @param inText in the order of the text
 * @param secrets those whose values must neither be shown nor kept, wherever they turn up; the longest values first
 */
public record Substitutions(Seq<Substitution> inText, Seq<Substitution> secrets) {

    public static final Substitutions NONE = new Substitutions(Vector.empty(), Vector.empty());

    /** Of values in the order of their text. */
    public static Substitutions of(Seq<Substitution> inText) {
        Seq<Substitution> secrets = inText.filter(each -> each.secrecy() == Substitution.Secrecy.SECRET
                        && !each.value().isEmpty())
                .distinctBy(Substitution::value)
                .sorted(Comparator.comparing((Substitution each) -> each.value().length(), Comparator.reverseOrder()));
        return inText.isEmpty() ? NONE : new Substitutions(inText, secrets);
    }

    /** Those of a part of the text, with offsets in that part; its secrets are those of the whole. */
    Substitutions within(int from, int to) {
        if (inText.isEmpty()) {
            return this;
        }
        Seq<Substitution> inside = between(from, to).map(each -> each.shifted(-from));
        return new Substitutions(inside, secrets);
    }

    /** The secrets alone, for a text that is made of parts of this one. */
    Substitutions secretsOnly() {
        return inText.isEmpty() ? this : new Substitutions(Vector.empty(), secrets);
    }

    /** The text from one offset to another as its author wrote it. */
    String written(String text, int from, int to) {
        if (inText.isEmpty()) {
            return text.substring(from, to);
        }
        StringBuilder written = new StringBuilder();
        int copied = from;
        for (Substitution each : between(from, to)) {
            written.append(text, copied, each.start()).append(each.written());
            copied = each.end();
        }
        return written.append(text, copied, to).toString();
    }

    /** Anything that is said about the text, with the placeholder in the place of every secret value. */
    public String concealed(String said) {
        String concealed = said;
        for (Substitution secret : secrets) {
            concealed = concealed.replace(secret.value(), secret.written());
        }
        return concealed;
    }

    /** A large file may hold as many values as statements: they are looked for, not gone through. */
    private Seq<Substitution> between(int from, int to) {
        int low = 0;
        int high = inText.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (inText.get(middle).start() < from) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return inText.drop(low).takeWhile(each -> each.end() <= to);
    }
}
