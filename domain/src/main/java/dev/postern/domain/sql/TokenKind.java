package dev.postern.domain.sql;

/** What a {@link Token} is, in the terms of the PostgreSQL manual, 4.1 Lexical Structure. */
public enum TokenKind {
    /** A key word or an unquoted identifier (4.1.1). */
    WORD,
    /** {@code "name"} or {@code U&"name"} (4.1.1). */
    QUOTED_IDENTIFIER,
    /** {@code 'text'}, with or without one of the prefixes E, U&amp;, B, X, N (4.1.2.1 to 4.1.2.5). */
    STRING,
    /** {@code $tag$text$tag$} (4.1.2.4). */
    DOLLAR_STRING,
    /** A numeric constant, unsigned (4.1.2.6). */
    NUMBER,
    /** {@code $1} (4.2.2). */
    PARAMETER,
    /** An operator name (4.1.3), also {@code :=}. */
    OPERATOR,
    /** A special character (4.1.4), also {@code ::} and {@code ..}; and any character that means nothing in SQL. */
    PUNCTUATION,
    /** {@code -- to the end of the line}, or {@code /* nested *}{@code /} (4.1.5). */
    COMMENT
}
