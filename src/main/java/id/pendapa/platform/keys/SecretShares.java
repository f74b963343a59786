package id.pendapa.platform.keys;

/**
 * Shares of a secret, Shamir's way, each byte by itself in GF(2⁸) with the polynomial of AES: share {@code x} is {@code
 * secret + slope · x}. Any two give the secret again, one alone says nothing about it.
 */
final class SecretShares {

    private static final int POLYNOMIAL = 0x11B;
    private static final int FIELD = 256;

    private SecretShares() {}

    /**
     * One share.
     *
     * @param slope random bytes, as many as the secret has; the same for each share of a set, and forgotten afterwards
     * @param number from 1 on
     */
    static byte[] of(byte[] secret, byte[] slope, int number) {
        byte[] share = new byte[secret.length];
        for (int at = 0; at < share.length; at++) {
            share[at] = (byte) (secret[at] ^ times(slope[at], number));
        }
        return share;
    }

    /** The secret of which these are two shares with different numbers. */
    static byte[] join(int number, byte[] share, int otherNumber, byte[] other) {
        int apart = inverse(number ^ otherNumber);
        byte[] secret = new byte[share.length];
        for (int at = 0; at < secret.length; at++) {
            secret[at] = (byte) times(times(share[at], otherNumber) ^ times(other[at], number), apart);
        }
        return secret;
    }

    private static int times(int left, int right) {
        int product = 0;
        int shifted = left & (FIELD - 1);
        for (int rest = right & (FIELD - 1); rest != 0; rest >>= 1) {
            if ((rest & 1) != 0) {
                product ^= shifted;
            }
            shifted <<= 1;
            if (shifted >= FIELD) {
                shifted ^= POLYNOMIAL;
            }
        }
        return product;
    }

    /** Its power of 254, as 255 gives one. */
    private static int inverse(int value) {
        if (value == 0) {
            throw new IllegalArgumentException("The same share twice.");
        }
        int power = value;
        for (int times = 1; times < FIELD - 2; times++) {
            power = times(power, value);
        }
        return power;
    }
}
