package dev.postern.domain.sql;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import io.vavr.control.Validation;
import java.util.Comparator;

/** One reading of one script, from its beginning to its end or to something behind which nothing can be told. */
final class ScriptReading {

    private static final int MOST_PROBLEMS = 1000;
    private static final Comparator<ScriptProblem> IN_ORDER = Comparator.comparingInt(
                    (ScriptProblem problem) -> problem.place().line())
            .thenComparingInt(problem -> problem.place().column());

    private final ScriptText script;
    private final String text;
    private final boolean cutAtNul;
    private final Wholes wholes;
    private final SqlLexer lexer;
    private final SourceText source;
    private final StatementAssembly assembly;
    private StatementEnd statementEnd;
    private CopyHeading copy;
    private Token opening = new Token(TokenKind.PUNCTUATION, 0, 1);
    private boolean semicolonInside;
    private Vector<ScriptProblem> problems = Vector.empty();

    ScriptReading(ScriptText whole) {
        int nul = whole.sql().indexOf('\0');
        this.script = nul < 0
                ? whole
                : new ScriptText(whole.sql().substring(0, nul), whole.start(), whole.substitutions(), whole.wholes());
        this.text = script.sql();
        this.cutAtNul = nul >= 0;
        this.wholes = new Wholes(script.wholes());
        this.lexer = new SqlLexer(text);
        this.source = new SourceText(script);
        this.assembly = new StatementAssembly(script, source);
        this.statementEnd = new StatementEnd(text);
        this.copy = new CopyHeading(text);
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
        if (wholes.crossesTo(token.start())) {
            endStatement(token.start());
        }
        if (token.kind() == TokenKind.COMMENT) {
            assembly.comment(token);
        } else if (token.isPunctuation(text, '\\')) {
            readPsqlCommand(token);
        } else if (token.isPunctuation(text, ';') && wholes.isInside()) {
            // Where more follows the statement spans it, else it ends before it.
            semicolonInside = false;
        } else if (token.isPunctuation(text, ';') && statementEnd.isHere()) {
            readEndOfStatement(token);
        } else {
            readSql(token);
        }
    }

    private void readEndOfStatement(Token semicolon) {
        if (copy.announcesRows()) {
            readRows(semicolon);
        } else {
            endStatement(semicolon.end());
        }
    }

    private void endStatement(int offset) {
        assembly.finish(offset);
        forgetStatement();
    }

    private void forgetStatement() {
        statementEnd = new StatementEnd(text);
        copy = new CopyHeading(text);
        semicolonInside = false;
    }

    private void readRows(Token semicolon) {
        readBesideRows(semicolon.end(), Quoting.endOfLine(text, semicolon.end()));
        Option<CopyData> rows = new CopyRows(text).behind(semicolon.end());
        if (rows.isEmpty()) {
            reportAt(assembly.start(), ProblemWording.rowsNeverEnd());
        }
        int behind = rows.map(CopyRows::behind).getOrElse(text.length());
        lexer.skipTo(behind);
        assembly.finish(behind, rows);
        forgetStatement();
    }

    private void readBesideRows(int from, int endOfLine) {
        String beside = text.substring(from, endOfLine).strip();
        if (beside.startsWith("--")) {
            assembly.comment(new Token(TokenKind.COMMENT, text.indexOf("--", from), endOfLine));
        } else if (!beside.isEmpty()) {
            report(from, ProblemWording.besideRows());
        }
    }

    private void readSql(Token token) {
        if (assembly.isEmpty()) {
            checkBeginning(token);
        }
        assembly.add(token);
        copy.pass(token);
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
            forgetStatement();
        }
    }

    private void readEnd() {
        if (cutAtNul) {
            report(text.length(), ProblemWording.nul());
            return;
        }
        lexer.fault().peek(fault -> report(fault.start(), ProblemWording.neverClosed(fault, text)));
        if (lexer.fault().isEmpty() && copy.announcesRows() && !assembly.isEmpty()) {
            reportAt(assembly.start(), ProblemWording.rowsNeverEnd());
        } else if (lexer.fault().isEmpty() && !statementEnd.isHere() && semicolonInside) {
            reportAt(
                    opening.start(),
                    opening.isPunctuation(text, '(')
                            ? ProblemWording.parenthesisNeverClosed()
                            : ProblemWording.bodyNeverEnds());
        }
    }

    private void report(int offset, ProblemWording wording) {
        Place place = source.place(offset);
        problems = problems.append(wording.at(place, source.currentLine()));
    }

    /** Reports what lies behind the point that was reached. */
    private void reportAt(int offset, ProblemWording wording) {
        SourceText fromTheTop = new SourceText(script);
        Place place = fromTheTop.place(offset);
        problems = problems.append(wording.at(place, fromTheTop.currentLine()));
    }
}
