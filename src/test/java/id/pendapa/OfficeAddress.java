package id.pendapa;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.mock.web.MockHttpServletResponse;

/** An office to which e-mail can be sent; the example has no address. */
final class OfficeAddress {

    private OfficeAddress() {}

    static void give(Visitor admin) {
        MockHttpServletResponse page = admin.get("/pengaturan/profil");
        Map<String, String> form = new HashMap<>(Map.of("versi", Visitor.hidden("versi", page)));
        for (String name : List.of("kecamatan", "kota", "provinsi", "alamat", "telepon", "loket")) {
            form.put(name, Visitor.find("name=\"" + name + "\"[^>]* value=\"([^\"]*)\"", page));
        }
        form.put("surel", "kantor@tingkir.example");
        OwnAccountOf.assertMoved(admin.post("/pengaturan/profil", form), "/pengaturan/profil");
    }
}
