package dev.postern.domain.sql;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SqlLexerProperties {

    private static final String WHITE_SPACE = "[ \\t\\n\\x0B\\f\\r]*";

    @Property
    void tokens_and_the_white_space_between_them_tile_any_text(@ForAll("rubbish") String text) {
        SqlLexer lexer = new SqlLexer(text);
        int end = 0;
        while (lexer.hasNext()) {
            Token token = lexer.next();
            assertThat(text.substring(end, token.start())).matches(WHITE_SPACE);
            end = token.end();
        }
        int rest = lexer.fault().map(LexicalFault::start).getOrElse(text.length());
        assertThat(text.substring(end, rest)).matches(WHITE_SPACE);
    }

    @Property
    void a_token_read_alone_is_the_same_token(@ForAll("scripts") String script) {
        new SqlLexer(script).forEachRemaining(token -> {
            Token alone = new SqlLexer(token.text(script)).next();
            assertThat(alone).isEqualTo(new Token(token.kind(), 0, token.end() - token.start()));
        });
    }

    @Provide
    Arbitrary<String> rubbish() {
        return SqlTexts.rubbish();
    }

    @Provide
    Arbitrary<String> scripts() {
        return SqlTexts.script();
    }
}
