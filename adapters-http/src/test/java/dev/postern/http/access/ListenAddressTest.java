package dev.postern.http.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListenAddressTest {

    @Test
    void the_address_of_version_6_is_written_in_brackets() {
        assertThat(ListenAddress.of("[0:0:0:0:0:0:0:1]:8080")).hasToString("[::1]:8080");
    }

    @ParameterizedTest
    @ValueSource(strings = {":8080", "localhost:8080", "127.0.0.9:8080", "[::1]:8080"})
    void loopback_is_what_is_meant_unless_another_address_is_spelt_out(String address) {
        assertThat(ListenAddress.of(address).isLoopback()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0:8080", "[::]:8080", "192.0.2.7:8080"})
    void other_machines_reach_the_others(String address) {
        assertThat(ListenAddress.of(address).isLoopback()).isFalse();
    }
}
