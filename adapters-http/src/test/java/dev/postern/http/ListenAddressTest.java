package dev.postern.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ListenAddressTest {

    @Test
    void the_address_of_version_6_is_written_in_brackets() {
        assertThat(ListenAddress.of("[0:0:0:0:0:0:0:1]:8080").url()).isEqualTo("http://[::1]:8080");
    }

    @Test
    void the_port_may_be_left_out_of_a_host_only_where_it_is_that_of_http() {
        assertThat(ListenAddress.of(":80").authorities()).contains("localhost", "localhost:80");
        assertThat(ListenAddress.of(":8080").authorities())
                .containsExactly("127.0.0.1:8080", "[::1]:8080", "localhost:8080");
    }
}
