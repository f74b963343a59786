package id.pendapa.platform.page;

import id.pendapa.platform.Gate;
import id.pendapa.platform.Permission;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The ways in the header: each is shown only where this product has the page and the reader may open it. */
@Component
class Menu {

    private record Way(String href, String key, @Nullable Permission needed) {}

    private static final List<Way> CITIZEN = List.of(
            new Way("/layanan", "shell.menu.services", null),
            new Way("/cek", "shell.menu.follow", null),
            new Way("/pengaduan", "shell.menu.complain", null),
            new Way("/partisipasi", "shell.menu.propose", null),
            new Way("/ppid", "shell.menu.information", null),
            new Way("/saya", "shell.menu.own", null),
            new Way("/verifikasi", "shell.menu.verify", null));
    private static final List<Way> STAFF = List.of(
            new Way("/meja", "shell.menu.desk", Permission.DESK_VIEW),
            new Way("/meja/baru", "shell.menu.walk-in", Permission.WALK_IN_CREATE),
            new Way("/meja/akun-warga", "shell.menu.tie", Permission.CITIZEN_TIE),
            new Way("/meja/pesan", "shell.menu.slips", Permission.MESSAGE_PRINT),
            new Way("/meja/pengaduan", "shell.menu.complaints", Permission.COMPLAINT_HANDLE),
            new Way("/meja/acara", "shell.menu.events", Permission.EVENT_RECEIVE),
            new Way("/meja/usulan", "shell.menu.proposals", Permission.PROPOSAL_READ),
            new Way("/meja/forum", "shell.menu.forums", Permission.FORUM_READ),
            new Way("/meja/gagasan", "shell.menu.ideas", Permission.IDEA_PROPOSE),
            new Way("/meja/ppid", "shell.menu.information", Permission.PPID_VIEW),
            new Way("/meja/integritas", "shell.menu.integrity", Permission.INTEGRITY_CONTACT),
            new Way("/meja/gratifikasi", "shell.menu.gifts", Permission.GIFT_REPORT),
            new Way("/meja/kabar", "shell.menu.articles", Permission.ARTICLE_WRITE),
            new Way("/penduduk", "shell.menu.residents", Permission.RESIDENT_READ),
            new Way("/penduduk/statistik", "shell.menu.figures", Permission.RESIDENT_COUNT),
            new Way("/pimpinan", "shell.menu.board", Permission.FIGURE_READ),
            new Way("/pimpinan/prakarsa", "shell.menu.initiatives", Permission.INITIATIVE_NOTE),
            new Way("/pimpinan/rapat", "shell.menu.meetings", Permission.MEETING_ACT),
            new Way("/tanda-tangan", "shell.menu.sign", Permission.LETTER_SIGN),
            new Way("/tanda-tangan/pena", "shell.menu.pen", Permission.LETTER_SCAN),
            new Way("/surat", "shell.menu.register", Permission.LETTER_REGISTER_VIEW),
            new Way("/meja/legalisir", "shell.menu.stamped", Permission.LETTER_REGISTER_VIEW),
            new Way("/kepuasan", "shell.menu.survey", Permission.SURVEY_VIEW),
            new Way("/pelindungan", "shell.menu.protection", Permission.DATA_QUESTION_VIEW),
            new Way("/pelindungan/peringatan", "shell.menu.alarms", Permission.AUDIT_READ),
            new Way("/pelindungan/bukti", "shell.menu.log", Permission.AUDIT_READ),
            new Way("/pengaturan/pelaksana", "shell.menu.stand-ins", Permission.DELEGATION_ENTER),
            new Way("/pengaturan", "shell.menu.settings", Permission.SETTINGS_VIEW),
            new Way("/belajar", "shell.menu.learn", Permission.LESSON_READ),
            new Way("/latihan", "shell.menu.practice", Permission.PRACTISE),
            new Way("/akun", "shell.menu.account", null));

    private final ObjectProvider<RequestMappingHandlerMapping> mappings;
    private final ObjectProvider<Gate> gates;
    private final Words words;
    private volatile @Nullable Set<String> pages;

    Menu(ObjectProvider<RequestMappingHandlerMapping> mappings, ObjectProvider<Gate> gates, Words words) {
        this.mappings = mappings;
        this.gates = gates;
        this.words = words;
    }

    List<MenuEntry> citizen() {
        return entries(CITIZEN);
    }

    List<MenuEntry> staff() {
        return entries(STAFF);
    }

    private List<MenuEntry> entries(List<Way> ways) {
        return ways.stream()
                .filter(way -> pages().contains(way.href()) && isOpen(way.needed()))
                .map(way -> new MenuEntry(way.href(), words.say(way.key())))
                .toList();
    }

    private boolean isOpen(@Nullable Permission needed) {
        Gate gate = gates.getIfAvailable();
        return needed == null || (gate != null && gate.may(needed));
    }

    private Set<String> pages() {
        Set<String> known = pages;
        if (known == null) {
            Set<String> found = new HashSet<>();
            mappings.orderedStream()
                    .forEach(mapping -> mapping.getHandlerMethods()
                            .keySet()
                            .forEach(info -> found.addAll(info.getPatternValues())));
            known = Set.copyOf(found);
            pages = known;
        }
        return known;
    }
}
