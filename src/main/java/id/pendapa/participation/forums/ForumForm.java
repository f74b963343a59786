package id.pendapa.participation.forums;

import id.pendapa.office.Kelurahan;
import id.pendapa.participation.forums.Agreement.Owner;
import id.pendapa.participation.forums.Forum.Document;
import id.pendapa.participation.forums.Forum.Facts;
import id.pendapa.participation.forums.Forum.Invited;
import id.pendapa.participation.forums.Forum.Meeting;
import id.pendapa.participation.forums.Forum.Party;
import id.pendapa.platform.Actor;
import id.pendapa.platform.forms.TypedForm;
import id.pendapa.platform.markdown.Markdown;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what is typed about forums; what is wrong is noted by field, as a code. */
final class ForumForm {

    private static final int TITLE = 120;
    private static final int LINE = 200;
    private static final int TEXT = 2000;
    private static final int WORDS = 8000;
    private static final int ANSWER = 1000;
    private static final int MOST_DOCUMENTS = 10;
    private static final int MOST_YEARS = 2;
    private static final Owner NOBODY = new Owner(0, "");
    private static final Pattern CLOCK = Pattern.compile("([01]?[0-9]|2[0-3])[.:]([0-5][0-9])");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,4}");

    /** Sixteen digits, also in groups: a NIK or the number of a family card. */
    private static final Pattern PERSON = Pattern.compile("(?<![0-9])[0-9](?:[ .\\-]?[0-9]){15}(?![0-9])");

    /** A page of this site, or a secure one elsewhere; never the address of another host without its scheme. */
    private static final Pattern ADDRESS =
            Pattern.compile("(?:/(?![/\\\\])[^\\s\\\\]*|https://[^\\s\\\\/?#@]+(?:[/?#][^\\s\\\\]*)?)");

    private final TypedForm form;
    private final LocalDate today;
    private final ZoneId zone;

    ForumForm(Map<String, String> typed, LocalDate today, ZoneId zone) {
        this.form = new TypedForm(typed, today);
        this.today = today;
        this.zone = zone;
    }

    Map<String, String> wrong() {
        return form.wrong();
    }

    boolean isRight() {
        return form.isRight();
    }

    String content() {
        return form.content();
    }

    Facts facts() {
        String topic = form.text("topik", TITLE);
        String words = markdown("uraian");
        String about = form.text("tentang", LINE);
        List<Document> documents = documents();
        Invited citizens = invited(Party.CITIZENS);
        Invited staff = invited(Party.STAFF);
        Invited partners = invited(Party.PARTNERS);
        if (citizens.number() + staff.number() + partners.number() == 0) {
            form.refuse("jumlah-warga", "forum.nobody");
        }
        LocalDate opens = form.day("buka");
        LocalDate closes = form.day("tutup");
        if (closes.isBefore(opens) || closes.isBefore(today) || closes.isAfter(today.plusYears(MOST_YEARS))) {
            form.refuse("tutup", "forum.days");
        }
        Instant meets = meets();
        return new Facts(
                topic,
                words,
                about,
                documents,
                citizens,
                staff,
                partners,
                meets == null ? "" : form.text("tempat", LINE),
                meets,
                opens,
                closes);
    }

    /** A text in Markdown without faults. */
    private String markdown(String field) {
        String text = form.text(field, WORDS);
        Markdown.of(text).faults().stream()
                .findFirst()
                .ifPresent(fault -> form.refuse(field, "event.words." + fault.name()));
        return text;
    }

    private List<Document> documents() {
        List<String> lines = form.optional("dokumen", TEXT)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        List<Document> read = lines.stream().map(ForumForm::document).toList();
        if (lines.size() > MOST_DOCUMENTS
                || !read.stream().allMatch(one -> ADDRESS.matcher(one.address()).matches())) {
            form.refuse("dokumen", "forum.documents");
        }
        return read;
    }

    /** A line of documents: the address, then its title; without a title the address stands for it. */
    static Document document(String line) {
        String[] parts = line.strip().split("\\s+", 2);
        return new Document(parts[0], parts.length > 1 ? parts[1] : parts[0]);
    }

    private Invited invited(Party party) {
        int number = number("jumlah-" + party.address());
        String who = form.optional("siapa-" + party.address(), LINE);
        if (number > 0 && who.isEmpty()) {
            form.refuse("siapa-" + party.address(), "forum.who");
        }
        if (number == 0 && !who.isEmpty()) {
            form.refuse("jumlah-" + party.address(), "forum.number");
        }
        return new Invited(number, who);
    }

    private int number(String field) {
        return form.read(
                field,
                typed -> typed.isEmpty()
                        ? Optional.of(0)
                        : Optional.of(typed)
                                .filter(one -> NUMBER.matcher(one).matches())
                                .map(Integer::parseInt),
                0,
                "forum.number");
    }

    /** When the meeting begins; null where neither day, hour nor place are typed. */
    private @Nullable Instant meets() {
        Optional<LocalDate> day = form.findDay("temu");
        boolean none = day.isEmpty()
                && form.value("jam").isEmpty()
                && form.value("tempat").isEmpty()
                && form.wrong().get("temu") == null;
        if (none) {
            return null;
        }
        LocalTime hour = form.read("jam", ForumForm::clock, LocalTime.NOON, "forum.hour");
        return form.day("temu").atTime(hour).atZone(zone).toInstant();
    }

    private static Optional<LocalTime> clock(String typed) {
        Matcher matcher = CLOCK.matcher(typed);
        return matcher.matches()
                ? Optional.of(LocalTime.of(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))))
                : Optional.empty();
    }

    /** Words that are added, or that say why. */
    String words(String field) {
        return form.text(field, ANSWER);
    }

    /** As what somebody speaks. */
    Party party() {
        return form.read(
                "sebagai",
                typed -> Arrays.stream(Party.values())
                        .filter(one -> one.address().equals(typed))
                        .findFirst(),
                Party.CITIZENS,
                "forum.party");
    }

    /** Where somebody lives; empty where they do not say. */
    String kelurahan(List<Kelurahan> kelurahan) {
        return form.read(
                "kelurahan",
                typed -> typed.isEmpty()
                        ? Optional.of("")
                        : kelurahan.stream()
                                .map(one -> one.code().dotted())
                                .filter(typed::equals)
                                .findFirst(),
                "",
                "participation.kelurahan");
    }

    /** What somebody says to a forum; never with the number of a person. */
    String voice() {
        String words = form.text("tanggapan", TEXT, "forum.voice");
        if (PERSON.matcher(words).find()) {
            form.refuse("tanggapan", "forum.voice.nik");
        }
        return words;
    }

    Owner owner(List<Actor.Staff> owners) {
        return form.read(
                "penanggung",
                typed -> owners.stream()
                        .filter(one -> Long.toString(one.accountId()).equals(typed))
                        .findFirst()
                        .map(one -> new Owner(one.accountId(), one.title())),
                NOBODY,
                "participation.owner");
    }

    LocalDate due() {
        LocalDate day = form.day("tenggat");
        if (day.isBefore(today) || day.isAfter(today.plusYears(MOST_YEARS))) {
            form.refuse("tenggat", "participation.due");
        }
        return day;
    }

    Meeting meeting() {
        LocalDate on = form.past("rapat");
        String place = form.text("tempat-rapat", LINE);
        int citizens = number("datang-warga");
        int staff = number("datang-petugas");
        int partners = number("datang-mitra");
        return new Meeting(on, place, citizens, staff, partners, markdown("ringkasan"));
    }
}
