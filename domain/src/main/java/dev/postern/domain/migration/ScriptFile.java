package dev.postern.domain.migration;

import dev.postern.domain.operation.Transactionality;
import dev.postern.domain.sql.ScriptText;

/**
 * A script as it lies in a file, or in a section of one.
 *
 * @param transactionality what its author says about all of its statements
 */
public record ScriptFile(ScriptText text, Transactionality transactionality) {

    /** A whole file whose statements may run in transactions. */
    public ScriptFile(String file, String text) {
        this(ScriptText.of(file, text), Transactionality.TRANSACTIONAL);
    }

    /** The name that messages give it. */
    public String file() {
        return text.file();
    }
}
