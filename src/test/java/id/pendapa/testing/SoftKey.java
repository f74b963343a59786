package id.pendapa.testing;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A phone that makes and shows a passkey, in code: also for what a real browser would never do. */
public final class SoftKey {

    private static final Pattern OPTIONS = Pattern.compile("data-pilihan=\"([^\"]*)\"");
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int MADE = 0x45; // Present, verified, with the new key.
    private static final int SHOWN = 0x05; // Present, verified.

    private final String origin;
    private final byte[] id = new byte[16];
    private final KeyPair keys;
    private String handle = "";
    private int count;

    /** A new one, for a page at this origin. */
    public SoftKey(String origin) {
        this.origin = origin;
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            keys = generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
        System.arraycopy(keys.getPublic().getEncoded(), 40, id, 0, id.length);
    }

    /** Counts on from here. */
    public SoftKey counting(int from) {
        count = from;
        return this;
    }

    /** Tells this handle instead of its own. */
    public SoftKey handle(String other) {
        handle = other;
        return this;
    }

    public String handle() {
        return handle;
    }

    /** What the page asks of a browser. */
    public static JsonNode asked(String page) {
        Matcher found = OPTIONS.matcher(page);
        if (!found.find()) {
            throw new AssertionError("No passkey is asked for: " + page);
        }
        return JSON.readTree(HtmlUtils.htmlUnescape(found.group(1)));
    }

    /** The answer to a page that asks for a new one. */
    public String make(String page) {
        return make(asked(page), origin);
    }

    /** The answer that a page elsewhere would get. */
    public String make(JsonNode asked, String at) {
        handle = asked.get("user").get("id").asString();
        byte[] data = data(asked.get("rp").get("id").asString(), MADE, attested());
        ObjectNode response = JSON.createObjectNode();
        response.put("clientDataJSON", text(client("webauthn.create", asked, at)));
        response.put("attestationObject", text(attestation(data)));
        response.putArray("transports").add("internal");
        return answer(response);
    }

    /** The answer to a page that asks for one. */
    public String show(String page) {
        return show(asked(page), origin);
    }

    /** The answer that a page elsewhere would get. */
    public String show(JsonNode asked, String at) {
        count++;
        byte[] data = data(asked.get("rpId").asString(), SHOWN, new byte[0]);
        byte[] client = client("webauthn.get", asked, at);
        ObjectNode response = JSON.createObjectNode();
        response.put("clientDataJSON", text(client));
        response.put("authenticatorData", text(data));
        response.put("signature", text(sign(data, client)));
        response.put("userHandle", handle);
        return answer(response);
    }

    private String answer(ObjectNode response) {
        ObjectNode answer = JSON.createObjectNode();
        answer.put("id", text(id)).put("rawId", text(id)).put("type", "public-key");
        answer.putObject("clientExtensionResults");
        answer.set("response", response);
        return answer.toString();
    }

    private static byte[] client(String type, JsonNode asked, String at) {
        ObjectNode client = JSON.createObjectNode();
        client.put("type", type).put("challenge", asked.get("challenge").asString());
        client.put("origin", at).put("crossOrigin", false);
        return client.toString().getBytes(StandardCharsets.UTF_8);
    }

    private byte[] data(String host, int flags, byte[] more) {
        return ByteBuffer.allocate(37 + more.length)
                .put(sha256(host.getBytes(StandardCharsets.UTF_8)))
                .put((byte) flags)
                .putInt(count)
                .put(more)
                .array();
    }

    /** An unknown kind of device, the id, and the public key as COSE. */
    private byte[] attested() {
        ECPublicKey key = (ECPublicKey) keys.getPublic();
        return ByteBuffer.allocate(16 + 2 + id.length + 77)
                .put(new byte[16])
                .putShort((short) id.length)
                .put(id)
                .put(new byte[] {(byte) 0xa5, 1, 2, 3, 0x26, 0x20, 1, 0x21, 0x58, 32})
                .put(fixed(key.getW().getAffineX().toByteArray()))
                .put(new byte[] {0x22, 0x58, 32})
                .put(fixed(key.getW().getAffineY().toByteArray()))
                .array();
    }

    private static byte[] fixed(byte[] number) {
        byte[] fixed = new byte[32];
        byte[] digits = number.length > 32 ? Arrays.copyOfRange(number, number.length - 32, number.length) : number;
        System.arraycopy(digits, 0, fixed, 32 - digits.length, digits.length);
        return fixed;
    }

    /** As CBOR: {@code {"fmt": "none", "attStmt": {}, "authData": …}}. */
    private static byte[] attestation(byte[] data) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(0xa3);
        name(out, "fmt");
        name(out, "none");
        name(out, "attStmt");
        out.write(0xa0);
        name(out, "authData");
        out.write(0x58);
        out.write(data.length);
        out.writeBytes(data);
        return out.toByteArray();
    }

    private static void name(ByteArrayOutputStream out, String name) {
        out.write(0x60 + name.length());
        out.writeBytes(name.getBytes(StandardCharsets.US_ASCII));
    }

    private byte[] sign(byte[] data, byte[] client) {
        try {
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(keys.getPrivate());
            signature.update(data);
            signature.update(sha256(client));
            return signature.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
