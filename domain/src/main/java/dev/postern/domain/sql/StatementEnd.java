package dev.postern.domain.sql;

/**
 * Tells the semicolons that end a statement from those inside it. Inside are those between parentheses (CREATE RULE …
 * DO (a; b)) and those of a routine's body in SQL, CREATE FUNCTION or PROCEDURE … BEGIN ATOMIC … END.
 *
 * <p>Such a body ends with the END that follows a semicolon or the word ATOMIC: no other END can (that of CASE stands
 * behind an expression, and as a label END follows an AS, a dot, or an expression).
 */
final class StatementEnd {

    private enum Heading {
        CREATE,
        OR_FUNCTION_OR_PROCEDURE,
        REPLACE,
        FUNCTION_OR_PROCEDURE,
        ROUTINE,
        OTHER
    }

    private enum Body {
        NONE,
        BEGINS,
        EXPECTS_STATEMENT,
        INSIDE_STATEMENT
    }

    private final String text;
    private int depth;
    private Heading heading = Heading.CREATE;
    private Body body = Body.NONE;

    StatementEnd(String text) {
        this.text = text;
    }

    /** Whether a semicolon at this point ends the statement. */
    boolean isHere() {
        return depth == 0 && !isInBody();
    }

    /** Takes in the next token of the statement, comments left out. */
    void pass(Token token) {
        if (depth == 0) {
            body = bodyAfter(token);
            heading = headingAfter(token);
        }
        if (token.isPunctuation(text, '(')) {
            depth++;
        } else if (token.isPunctuation(text, ')') && depth > 0) {
            depth--;
        }
    }

    private boolean isInBody() {
        return body == Body.EXPECTS_STATEMENT || body == Body.INSIDE_STATEMENT;
    }

    private Body bodyAfter(Token token) {
        return switch (body) {
            case NONE -> outsideAfter(token);
            case BEGINS -> is(token, "atomic") ? Body.EXPECTS_STATEMENT : outsideAfter(token);
            case EXPECTS_STATEMENT -> is(token, "end") ? Body.NONE : insideAfter(token);
            case INSIDE_STATEMENT -> insideAfter(token);
        };
    }

    private Body outsideAfter(Token token) {
        return heading == Heading.ROUTINE && is(token, "begin") ? Body.BEGINS : Body.NONE;
    }

    private Body insideAfter(Token token) {
        return token.isPunctuation(text, ';') ? Body.EXPECTS_STATEMENT : Body.INSIDE_STATEMENT;
    }

    private Heading headingAfter(Token token) {
        return switch (heading) {
            case CREATE -> is(token, "create") ? Heading.OR_FUNCTION_OR_PROCEDURE : Heading.OTHER;
            case OR_FUNCTION_OR_PROCEDURE -> is(token, "or") ? Heading.REPLACE : routineIf(token);
            case REPLACE -> is(token, "replace") ? Heading.FUNCTION_OR_PROCEDURE : Heading.OTHER;
            case FUNCTION_OR_PROCEDURE -> routineIf(token);
            case ROUTINE, OTHER -> heading;
        };
    }

    private Heading routineIf(Token token) {
        return is(token, "function") || is(token, "procedure") ? Heading.ROUTINE : Heading.OTHER;
    }

    private boolean is(Token token, String word) {
        return token.isWord(text, word);
    }
}
