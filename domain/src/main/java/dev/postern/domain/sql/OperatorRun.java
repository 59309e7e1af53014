package dev.postern.domain.sql;

/**
 * An unbroken run of operator characters and the operator it begins with (manual, 4.1.3 Operators).
 *
 * @param operatorEnd offset behind the operator at the beginning of the run
 * @param end offset behind the run, which a comment ends too; what lies between are single signs, plus or minus
 */
record OperatorRun(int operatorEnd, int end) {

    /** The run that begins at {@code start} with an operator character that begins no comment. */
    static OperatorRun at(String text, int start) {
        int end = start + 1;
        while (end < text.length() && Characters.isOperator(text.charAt(end)) && !opensComment(text, end)) {
            end++;
        }
        return new OperatorRun(operatorEnd(text, start, end), end);
    }

    static boolean opensComment(String text, int at) {
        return text.startsWith("--", at) || text.startsWith("/*", at);
    }

    /** An operator of several characters ends in a sign only if it has a character that SQL's operators lack. */
    private static int operatorEnd(String text, int start, int end) {
        int operatorEnd = end;
        while (operatorEnd > start + 1 && isSign(text.charAt(operatorEnd - 1))) {
            operatorEnd--;
        }
        return operatorEnd < end && hasCharacterUnknownToSql(text, start, end) ? end : operatorEnd;
    }

    private static boolean isSign(char c) {
        return c == '+' || c == '-';
    }

    private static boolean hasCharacterUnknownToSql(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            if ("~!@#^&|`?%".indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }
}
