package dev.postern.http.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KnownHostsTest {

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1:8080,localhost:8080,true",
        "127.0.0.1:8080,LOCALHOST:8080,true",
        "127.0.0.1:8080,[::1]:8080,true",
        "127.0.0.1:8080,localhost,false",
        "127.0.0.1:8080,10.0.0.7:8080,false",
        "127.0.0.1:8080,db.example,true",
        "127.0.0.1:8080,DB.example:443,true",
        "127.0.0.1:8080,evil.example:8080,false",
        "127.0.0.1:80,localhost,true",
        "127.0.0.1:443,localhost,true",
        "127.0.0.2:8080,127.0.0.2:8080,true",
        "0.0.0.0:8080,10.0.0.7:31080,true",
        "0.0.0.0:8080,[fd00::7],true",
        "0.0.0.0:8080,10.0.0.7.evil.example,false",
        "0.0.0.0:8080,evil.example:8080,false",
        "0.0.0.0:8080,db.example,true",
        "0.0.0.0:8080,localhost:9,true",
        "0.0.0.0:8080,a:b:c,false",
        "0.0.0.0:8080,'',false"
    })
    void a_host_is_known_by_address_or_by_a_name_of_ours(String address, String authority, boolean known) {
        KnownHosts hosts = new KnownHosts(ListenAddress.of(address), List.of("Db.Example"));

        assertThat(hosts.include(authority)).isEqualTo(known);
    }
}
