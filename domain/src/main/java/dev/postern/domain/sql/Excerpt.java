package dev.postern.domain.sql;

/**
 * A source line with a caret under one of its columns. Of a long line only the neighbourhood of the column is shown;
 * control characters, which a terminal might obey, are shown as a replacement.
 */
record Excerpt(String line, int column) {

    private static final int BEFORE = 80;
    private static final int AFTER = 80;

    String render() {
        int target = offsetOfColumn();
        int from = back(target);
        int to = forward(target);
        StringBuilder shown = new StringBuilder(from > 0 ? "…" : "");
        StringBuilder caret = new StringBuilder(from > 0 ? " " : "");
        for (int i = from; i < to; i += Character.charCount(line.codePointAt(i))) {
            int character = line.codePointAt(i);
            boolean tab = character == '\t';
            shown.appendCodePoint(Character.isISOControl(character) && !tab ? '\uFFFD' : character);
            if (i < target) {
                caret.append(tab ? '\t' : ' ');
            }
        }
        return shown + (to < line.length() ? "…" : "") + "\n" + caret + "^";
    }

    private int offsetOfColumn() {
        int offset = 0;
        for (int passed = 1; passed < column && offset < line.length(); passed++) {
            offset += Character.charCount(line.codePointAt(offset));
        }
        return offset;
    }

    private int back(int target) {
        int offset = target;
        for (int i = 0; i < BEFORE && offset > 0; i++) {
            offset -= Character.charCount(line.codePointBefore(offset));
        }
        return offset;
    }

    private int forward(int target) {
        int offset = target;
        for (int i = 0; i < AFTER && offset < line.length(); i++) {
            offset += Character.charCount(line.codePointAt(offset));
        }
        return offset;
    }
}
