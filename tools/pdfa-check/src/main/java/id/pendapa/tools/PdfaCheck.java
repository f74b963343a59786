package id.pendapa.tools;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

/** Checks every PDF of a folder against PDF/A-2a and PDF/UA-1 and ends with 1 when one of them fails, or none is there. */
public final class PdfaCheck {

    private static final List<String> FLAVOURS = List.of("2a", "ua1");

    private PdfaCheck() {}

    public static void main(String[] args) throws Exception {
        Logger.getLogger("").setLevel(Level.OFF);
        VeraGreenfieldFoundryProvider.initialise();
        List<Path> samples = list(Path.of(args[0]));
        int failed = 0;
        for (Path sample : samples) {
            for (String flavour : FLAVOURS) {
                failed += check(sample, flavour) ? 0 : 1;
            }
        }
        System.out.println(samples.size() + " PDFs checked as " + FLAVOURS + ", " + failed + " failures");
        if (failed > 0 || samples.isEmpty()) {
            System.exit(1);
        }
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".pdf")).sorted().toList();
        }
    }

    private static boolean check(Path sample, String code) throws Exception {
        PDFAFlavour flavour = PDFAFlavour.fromString(code);
        try (InputStream in = Files.newInputStream(sample);
                PDFAParser parser = Foundries.defaultInstance().createParser(in, flavour);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            ValidationResult result = validator.validate(parser);
            if (!result.isCompliant()) {
                System.out.println("FAIL " + code + " " + sample.getFileName());
                result.getTestAssertions().stream()
                        .map(a -> "  " + a.getRuleId().getClause() + " " + a.getMessage() + " @ "
                                + a.getLocation().getContext())
                        .distinct()
                        .limit(12)
                        .forEach(System.out::println);
            }
            return result.isCompliant();
        }
    }
}
