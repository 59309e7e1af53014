package dev.postern.domain.migration;

import dev.postern.domain.sql.SqlLexer;
import dev.postern.domain.sql.Token;
import dev.postern.domain.sql.TokenKind;
import io.vavr.collection.Iterator;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Map;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.Locale;

/** Reads what a statement sets, from its tokens (PostgreSQL manual, SET, RESET, DISCARD). */
final class SettingWords {

    /** No more tokens are looked at than tell the name of a parameter and whether its value is the default. */
    private static final int ENOUGH = 400;

    private static final Set<String> COMMANDS = LinkedHashSet.of("set", "reset", "discard", "select");

    /** What has a spelling of its own. */
    private static final Map<String, String> SPELLED = LinkedHashMap.of(
            "session authorization", "session_authorization",
            "time zone", "timezone",
            "xml option", "xmloption",
            "schema", "search_path",
            "names", "client_encoding",
            "role", "role");

    /** What is no parameter. */
    private static final Vector<String> OTHERS = Vector.of("transaction", "constraints", "session characteristics");

    private final String text;
    private final Vector<Token> tokens;

    SettingWords(String text) {
        this.text = text;
        SqlLexer lexer = new SqlLexer(text);
        boolean sets = lexer.hasNext() && COMMANDS.contains(lower(new SqlLexer(text).next()));
        this.tokens = sets
                ? Iterator.ofAll((Iterable<Token>) () -> new SqlLexer(text))
                        .take(ENOUGH)
                        .filter(token -> token.kind() != TokenKind.COMMENT)
                        .toVector()
                : Vector.empty();
    }

    Option<SettingChange> change() {
        return switch (word(0)) {
            case "set" -> set();
            case "reset" ->
                Option.some(sees(1, "all") ? new SettingChange.AllAsBegun() : new SettingChange.AsBegun(parameter(1)));
            case "discard" -> Option.when(sees(1, "all"), SettingChange.Discarded::new);
            case "select" -> configured();
            default -> Option.none();
        };
    }

    private Option<SettingChange> set() {
        boolean local = sees(1, "local");
        boolean session =
                sees(1, "session") && !sees(1, "session authorization") && !sees(1, "session characteristics");
        int from = local || session ? 2 : 1;
        if (tokens.size() <= from || OTHERS.exists(other -> sees(from, other))) {
            return Option.none();
        }
        String parameter = parameter(from);
        SessionSetting setting = new SessionSetting(
                parameter,
                SessionSetting.Form.COMMAND,
                text.substring(tokens.get(from).start()));
        if (local) {
            return Option.some(new SettingChange.ForTransaction(setting));
        }
        boolean asBegun = word(tokens.size() - 1).equals("default") && !parameter.equals("role");
        return Option.some(asBegun ? new SettingChange.AsBegun(parameter) : new SettingChange.ForSession(setting));
    }

    /** {@code SELECT set_config('…', '…', …)}, as pg_dump has it, of literals only. */
    private Option<SettingChange> configured() {
        int call = sees(1, "pg_catalog") ? 3 : 1;
        boolean literals = tokens.size() == call + 8
                && sees(call, "set_config")
                && isString(call + 2)
                && isString(call + 4)
                && tokens.get(call + 6).kind() == TokenKind.WORD;
        return Option.when(literals, () -> {
            String name = written(call + 2);
            SessionSetting setting = new SessionSetting(
                    name.substring(1, name.length() - 1).toLowerCase(Locale.ROOT),
                    SessionSetting.Form.FUNCTION,
                    written(call + 4));
            return word(call + 6).startsWith("t")
                    ? new SettingChange.ForTransaction(setting)
                    : new SettingChange.ForSession(setting);
        });
    }

    /** The parameter whose name, in whatever spelling, begins with that token. */
    private String parameter(int from) {
        return SPELLED.find(each -> sees(from, each._1()) && !isAssigned(from))
                .map(each -> each._2())
                .getOrElse(() -> named(from));
    }

    private boolean isAssigned(int at) {
        return written(at + 1).equals("=") || word(at + 1).equals("to");
    }

    private String named(int from) {
        StringBuilder name = new StringBuilder(plain(from));
        for (int at = from + 1; written(at).equals("."); at += 2) {
            name.append('.').append(plain(at + 1));
        }
        return name.toString();
    }

    private String plain(int at) {
        return written(at).replace("\"", "").toLowerCase(Locale.ROOT);
    }

    private boolean isString(int at) {
        return tokens.get(at).kind() == TokenKind.STRING && written(at).startsWith("'");
    }

    private boolean sees(int from, String words) {
        return Vector.of(words.split(" "))
                .zipWithIndex()
                .forAll(each -> word(from + each._2()).equals(each._1()));
    }

    private String word(int at) {
        return at >= 0 && at < tokens.size() ? lower(tokens.get(at)) : "";
    }

    private String lower(Token token) {
        return token.kind() == TokenKind.WORD ? token.text(text).toLowerCase(Locale.ROOT) : "";
    }

    private String written(int at) {
        return at < tokens.size() ? tokens.get(at).text(text) : "";
    }
}
