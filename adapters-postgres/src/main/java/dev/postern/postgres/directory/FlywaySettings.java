package dev.postern.postgres.directory;

import dev.postern.domain.operation.Transactionality;
import dev.postern.domain.sql.ScriptProblem;
import dev.postern.domain.sql.ScriptText;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Validation;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the file {@code V1__name.sql.conf} says about {@code V1__name.sql}. */
record FlywaySettings(Transactionality transactionality, Piece.Replacing replacing) {

    private static final FlywaySettings DEFAULT =
            new FlywaySettings(Transactionality.TRANSACTIONAL, Piece.Replacing.ALWAYS);
    private static final Pattern SETTING = Pattern.compile(
            "(?m)^[ \\t]*(?<name>[^#=\\s][^=\\s]*)[ \\t]*=[ \\t]*(?<value>[^\\r\\n]*?)[ \\t]*(?=\\r|\\n|\\z)");

    static Validation<Seq<ScriptProblem>, FlywaySettings> of(SqlFile file) {
        String name = file.name().substring(file.name().lastIndexOf('/') + 1);
        return file.beside(name + ".conf")
                .flatMap(found -> found.map(FlywaySettings::of).getOrElse(() -> Validation.valid(DEFAULT)));
    }

    private static Validation<Seq<ScriptProblem>, FlywaySettings> of(ScriptText conf) {
        Validation<Seq<ScriptProblem>, FlywaySettings> settings = Validation.valid(DEFAULT);
        Matcher setting = SETTING.matcher(conf.sql());
        while (setting.find() && settings.isValid()) {
            FlywaySettings before = settings.get();
            settings = before.with(conf, setting);
        }
        return settings;
    }

    private Validation<Seq<ScriptProblem>, FlywaySettings> with(ScriptText conf, Matcher setting) {
        int at = setting.start("value");
        String value = setting.group("value");
        return switch (setting.group("name")) {
            case "executeInTransaction" ->
                Settings.transactionality(conf, at, value).map(each -> new FlywaySettings(each, replacing));
            case "placeholderReplacement" ->
                Settings.yesOrNo(conf, at, value, Piece.Replacing.ALWAYS, Piece.Replacing.NEVER)
                        .map(each -> new FlywaySettings(transactionality, each));
            case "encoding" -> encoding(conf, at, value);
            default ->
                Validation.invalid(Vector.of(conf.problem(
                        setting.start("name"),
                        "Postern does not know the setting " + setting.group("name"),
                        "It knows executeInTransaction and placeholderReplacement; remove it, or move the migration"
                                + " elsewhere.")));
        };
    }

    private Validation<Seq<ScriptProblem>, FlywaySettings> encoding(ScriptText conf, int at, String value) {
        return value.equalsIgnoreCase("UTF-8")
                ? Validation.valid(this)
                : Validation.invalid(
                        Vector.of(conf.problem(at, "Postern reads UTF-8 only", "Save the migration as UTF-8.")));
    }
}
