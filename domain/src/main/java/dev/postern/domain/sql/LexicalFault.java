package dev.postern.domain.sql;

/**
 * Something that is opened and never closed.
 *
 * @param kind what it would be: a string, a quoted identifier or a comment
 * @param start offset of where it begins
 */
public record LexicalFault(TokenKind kind, int start) {}
