package id.pendapa.platform.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class ClientAddressUnitTests {

    @Test
    void networkOfAnIpv6AddressCountsAsOne() {
        assertThat(address("2001:db8:1:2:3::4")).isEqualTo(address("2001:db8:1:2:ffff::1"));
        assertThat(address("2001:db8:1:3::4")).isNotEqualTo(address("2001:db8:1:2::4"));
        assertThat(address("192.0.2.7")).isEqualTo("192.0.2.7");
    }

    private static String address(String from) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr(from);
        return ClientAddress.of(request);
    }
}
