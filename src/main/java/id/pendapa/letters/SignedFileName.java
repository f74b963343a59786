package id.pendapa.letters;

import id.pendapa.letters.Letter.Signature;

/** The name under which a signed letter leaves the house: its number, the ending of its type, nothing about the person. */
final class SignedFileName {

    private SignedFileName() {}

    static String of(Letter letter, Signature signature) {
        String name = LetterPapers.fileName(letter);
        return switch (signature.mediaType()) {
            case "image/jpeg" -> name.replaceFirst("\\.pdf$", ".jpg");
            case "image/png" -> name.replaceFirst("\\.pdf$", ".png");
            default -> name;
        };
    }
}
