package id.pendapa.letters;

import id.pendapa.catalogue.Catalogue;
import id.pendapa.catalogue.ServiceDefinition;
import id.pendapa.letters.register.NumberRegister;
import id.pendapa.letters.register.SeriesKey;
import id.pendapa.office.Kelurahan;
import id.pendapa.office.Kelurahans;
import id.pendapa.office.OfficeTime;
import id.pendapa.office.Positions;
import id.pendapa.platform.page.Words;
import id.pendapa.platform.pdf.PdfPrinter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks whether a letter of a new definition could be printed, numbered and signed here. */
@Component
class LetterObstacles implements Catalogue.Prints {

    private final PdfPrinter printer;
    private final NumberRegister register;
    private final Positions positions;
    private final Kelurahans kelurahans;
    private final OfficeTime time;
    private final Words words;

    LetterObstacles(
            PdfPrinter printer,
            NumberRegister register,
            Positions positions,
            Kelurahans kelurahans,
            OfficeTime time,
            Words words) {
        this.printer = printer;
        this.register = register;
        this.positions = positions;
        this.kelurahans = kelurahans;
        this.time = time;
        this.words = words;
    }

    @Override
    public List<String> obstacles(ServiceDefinition.Letter letter) {
        List<String> missing = new ArrayList<>();
        if (!printer.has(LetterPrinting.TEMPLATES + letter.template())) {
            missing.add(words.say("letters.obstacle.template", letter.template()));
        }
        if (!isCounted(letter.series())) {
            missing.add(words.say("letters.obstacle.series", letter.series()));
        }
        List<Positions.Post> posts = positions.listPosts(time.today()).stream()
                .filter(post -> post.code().equals(letter.signatory()))
                .toList();
        if (posts.isEmpty()) {
            missing.add(words.say("letters.obstacle.position", letter.signatory()));
        } else if (posts.stream().allMatch(post -> post.holder() == null)) {
            missing.add(words.say("letters.obstacle.vacant", letter.signatory()));
        }
        return missing;
    }

    @Override
    public Optional<String> sampleNumber(ServiceDefinition.Letter letter, @Nullable String kelurahanCode) {
        return register.sample(SeriesKey.of(letter.series(), kelurahanCode), letter.classification());
    }

    /** A series of the kelurahan is there when every kelurahan counts in it. */
    private boolean isCounted(String series) {
        return kelurahans.list().stream()
                .map((Kelurahan kelurahan) ->
                        SeriesKey.of(series, kelurahan.code().dotted()))
                .distinct()
                .allMatch(register::has);
    }
}
