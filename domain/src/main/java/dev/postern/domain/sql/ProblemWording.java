package dev.postern.domain.sql;

/** What the problems of a script are called, and what helps. */
record ProblemWording(String fault, String remedy) {

    private static final int LONGEST_QUOTE = 40;

    ScriptProblem at(Place place, String sourceLine) {
        return new ScriptProblem(place, fault, remedy, sourceLine);
    }

    static ProblemWording neverClosed(LexicalFault fault, String text) {
        return switch (fault.kind()) {
            case QUOTED_IDENTIFIER ->
                new ProblemWording(
                        "this quoted name is never closed", "close it with \" (a \" inside the name is written twice)");
            case COMMENT ->
                new ProblemWording(
                        "this comment is never closed",
                        "close it with */ (comments nest: each /* inside it needs a */ of its own)");
            case DOLLAR_STRING -> {
                String tag = quote(text.substring(fault.start(), Quoting.endOfTag(text, fault.start())));
                yield new ProblemWording("this " + tag + " string is never closed", "close it with " + tag);
            }
            default ->
                new ProblemWording(
                        "this string is never closed", "close it with ' (a ' inside the string is written twice)");
        };
    }

    static ProblemWording noCommand(Token first, String text) {
        String word = quote(first.text(text));
        if (first.kind() != TokenKind.WORD) {
            return new ProblemWording(
                    "no statement begins with " + word,
                    "look for a semicolon too many, or a quote that closes too early, in front of it");
        }
        return CommandWords.nearest(word)
                .map(near -> new ProblemWording("no SQL command begins with " + word, "did you mean " + near + "?"))
                .getOrElse(() -> new ProblemWording(
                        "no SQL command begins with " + word,
                        "begin the statement with a command of PostgreSQL, such as CREATE, ALTER or INSERT;"
                                + " what is a comment begins with --"));
    }

    static ProblemWording psqlCommand(String command) {
        return new ProblemWording(quote(command) + " is a command of psql, not SQL", PsqlRemedies.of(command));
    }

    static ProblemWording rowsNeverEnd() {
        return new ProblemWording(
                "the rows of this COPY … FROM STDIN never end",
                "put them on the lines behind its semicolon, and a line with nothing but \\. behind the last of them");
    }

    static ProblemWording besideRows() {
        return new ProblemWording(
                "nothing may stand behind the semicolon of COPY … FROM STDIN on its line",
                "move it behind the rows, which begin on the next line");
    }

    static ProblemWording parenthesisNeverClosed() {
        return new ProblemWording(
                "this parenthesis is never closed, so no semicolon behind it ends the statement", "close it with )");
    }

    static ProblemWording bodyNeverEnds() {
        return new ProblemWording(
                "this body, BEGIN ATOMIC, never ends, so no semicolon behind it ends the statement",
                "end it with a semicolon behind its last statement and END");
    }

    static ProblemWording nul() {
        return new ProblemWording(
                "a NUL character, which PostgreSQL accepts nowhere; the file was not read beyond it",
                "remove it; if the file is UTF-16, save it as UTF-8");
    }

    static ProblemWording tooMany(int most) {
        return new ProblemWording(
                "more than " + most + " problems; the file was not read beyond this one",
                "check that the file is a script of SQL for PostgreSQL");
    }

    private static String quote(String text) {
        return Clipping.clip(text.replaceAll("\\p{Cntrl}", "\uFFFD"), LONGEST_QUOTE);
    }
}
