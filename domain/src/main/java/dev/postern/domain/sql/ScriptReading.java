package dev.postern.domain.sql;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Validation;
import java.util.Comparator;

/** One reading of one script, from its beginning to its end or to something behind which nothing can be told. */
final class ScriptReading {

    private static final int MOST_PROBLEMS = 1000;
    private static final Comparator<ScriptProblem> IN_ORDER = Comparator.comparingInt(
                    (ScriptProblem problem) -> problem.place().line())
            .thenComparingInt(problem -> problem.place().column());

    private final String file;
    private final String text;
    private final boolean cutAtNul;
    private final SqlLexer lexer;
    private final SourceText source;
    private final StatementAssembly assembly;
    private StatementEnd statementEnd;
    private Token opening = new Token(TokenKind.PUNCTUATION, 0, 1);
    private boolean semicolonInside;
    private Vector<ScriptProblem> problems = Vector.empty();

    ScriptReading(String file, String script) {
        int nul = script.indexOf('\0');
        this.file = file;
        this.text = nul < 0 ? script : script.substring(0, nul);
        this.cutAtNul = nul >= 0;
        this.lexer = new SqlLexer(text);
        this.source = new SourceText(file, text);
        this.assembly = new StatementAssembly(text, source);
        this.statementEnd = new StatementEnd(text);
    }

    Validation<Seq<ScriptProblem>, Seq<SqlStatement>> result() {
        while (problems.size() < MOST_PROBLEMS && lexer.hasNext()) {
            read(lexer.next());
        }
        if (problems.size() < MOST_PROBLEMS) {
            readEnd();
        } else {
            ScriptProblem last = problems.last();
            problems = problems.append(ProblemWording.tooMany(MOST_PROBLEMS).at(last.place(), last.sourceLine()));
        }
        return problems.isEmpty()
                ? Validation.valid(assembly.finished())
                : Validation.invalid(problems.sorted(IN_ORDER));
    }

    private void read(Token token) {
        if (token.kind() == TokenKind.COMMENT) {
            assembly.comment(token);
        } else if (token.isPunctuation(text, '\\')) {
            readPsqlCommand(token);
        } else if (token.isPunctuation(text, ';') && statementEnd.isHere()) {
            assembly.finish(token.end());
            statementEnd = new StatementEnd(text);
        } else {
            readSql(token);
        }
    }

    private void readSql(Token token) {
        if (assembly.isEmpty()) {
            checkBeginning(token);
        }
        assembly.add(token);
        boolean outside = statementEnd.isHere();
        statementEnd.pass(token);
        if (outside) {
            opening = token;
            semicolonInside = false;
        }
        semicolonInside |= token.isPunctuation(text, ';');
    }

    private void checkBeginning(Token token) {
        boolean command = token.kind() == TokenKind.WORD && CommandWords.contains(token.text(text));
        boolean cutShort = cutAtNul && token.end() == text.length();
        if (!command && !cutShort && !token.isPunctuation(text, '(')) {
            report(token.start(), ProblemWording.noCommand(token, text));
        }
    }

    /** A psql command takes up the rest of its line, unless it stands inside a statement and goes on with it. */
    private void readPsqlCommand(Token backslash) {
        int end = backslash.end();
        while (end < text.length() && !Characters.isSpace(text.charAt(end)) && text.charAt(end) != '\\') {
            end++;
        }
        String command = text.substring(backslash.start(), end);
        report(backslash.start(), ProblemWording.psqlCommand(command));
        lexer.skipLine();
        if (assembly.isEmpty() || command.startsWith("\\g") || command.startsWith("\\watch")) {
            assembly.discard();
            statementEnd = new StatementEnd(text);
        }
    }

    private void readEnd() {
        if (cutAtNul) {
            report(text.length(), ProblemWording.nul());
            return;
        }
        lexer.fault().peek(fault -> report(fault.start(), ProblemWording.neverClosed(fault, text)));
        if (lexer.fault().isEmpty() && !statementEnd.isHere() && semicolonInside) {
            reportOpening();
        }
    }

    private void reportOpening() {
        SourceText fromTheTop = new SourceText(file, text);
        Place place = fromTheTop.place(opening.start());
        ProblemWording wording = opening.isPunctuation(text, '(')
                ? ProblemWording.parenthesisNeverClosed()
                : ProblemWording.bodyNeverEnds();
        problems = problems.append(wording.at(place, fromTheTop.currentLine()));
    }

    private void report(int offset, ProblemWording wording) {
        Place place = source.place(offset);
        problems = problems.append(wording.at(place, source.currentLine()));
    }
}
