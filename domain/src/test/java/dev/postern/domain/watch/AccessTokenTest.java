package dev.postern.domain.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccessTokenTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "with a space in it", "with\nnewline-in-it!", "schlüssel-mit-umlaut"})
    void what_is_too_short_or_fits_no_header_is_no_token(String secret) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AccessToken(secret))
                .withMessageContaining("openssl rand -hex 32");
    }

    @Test
    void secrets_are_not_printed() {
        ServingTerms terms = new ServingTerms(
                ":8080",
                Optional.of(new AccessToken("0123456789abcdef")),
                List.of(),
                Optional.of(new ServerIdentity("certificate", "secret-key")),
                ServingTerms.Deferral.READY);

        assertThat(terms.toString()).doesNotContain("0123456789abcdef", "secret-key");
    }
}
