package dev.postern.cli.settings;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What can be configured for good, beside being said on the command line: the option {@code --lock-wait} is the key
 * {@code lock-wait} of the file and the variable {@code POSTERN_LOCK_WAIT}. What an option says of one call only, as
 * {@code --to} does, is none.
 */
public enum Setting {
    URL(Form.ADDRESS),
    PASSWORD_FILE(Form.PATH),
    ROLE(Form.WORD),
    TRUST(Form.WORD),
    DIR(Form.PATH),
    LEDGER(Form.WORD),
    WAIT(Form.WORD),
    LOCK(Form.WORD),
    DIRECT_URL(Form.ADDRESS),
    LOCK_TIMEOUT(Form.WORD),
    LOCK_BUDGET(Form.WORD),
    ON_MISSING(Form.WORD),
    STRICT(Form.WORD),
    FIRST_RUN(Form.WORD),
    OUT_OF_ORDER(Form.WORD),
    LARGE_TABLE(Form.WORD),
    FAIL_ON_DEFERRED(Form.WORD),
    LISTEN(Form.WORD),
    HOST(Form.WORD),
    TOKEN_FILE(Form.PATH),
    TLS_CERT(Form.PATH),
    TLS_KEY(Form.PATH),
    UNREADY_ON_DEFERRED(Form.WORD),
    PG_BIN(Form.PATH),
    QUIET(Form.WORD),
    VERBOSE(Form.WORD),
    NO_COLOR(Form.WORD),
    LOG_FORMAT(Form.WORD);

    private final Form form;

    /** What a value is. */
    enum Form {
        WORD,
        /** A path; in a file it is meant from the folder of that file. */
        PATH,
        /** The address of a database, which may hold a password. */
        ADDRESS
    }

    Setting(Form form) {
        this.form = form;
    }

    /** Its name in the file: {@code on-missing}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The option that says the same: {@code --on-missing}. */
    public String option() {
        return "--" + key();
    }

    /** The environment variables that say the same, the one that counts first. */
    public List<String> variables() {
        String own = "POSTERN_" + name();
        return this == URL ? List.of(own, "DATABASE_URL") : List.of(own);
    }

    Form form() {
        return form;
    }

    static Optional<Setting> ofKey(String key) {
        return Arrays.stream(values()).filter(each -> each.key().equals(key)).findFirst();
    }

    /** The setting that an option of this name says; empty if the option is about one call only. */
    public static Optional<Setting> ofOption(String option) {
        return Arrays.stream(values())
                .filter(each -> each.option().equals(option))
                .findFirst();
    }
}
