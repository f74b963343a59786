package id.pendapa.participation.forums.web;

import id.pendapa.office.OfficeTime;
import id.pendapa.participation.forums.Agreement;
import id.pendapa.participation.forums.Forum;
import id.pendapa.participation.forums.Forum.Addition;
import id.pendapa.participation.forums.Forum.Facts;
import id.pendapa.participation.forums.Forum.Invited;
import id.pendapa.participation.forums.Forum.Party;
import id.pendapa.participation.forums.Forum.State;
import id.pendapa.participation.forums.ForumDesk;
import id.pendapa.participation.forums.ForumDesk.Opened;
import id.pendapa.participation.forums.PublicForums;
import id.pendapa.participation.forums.PublicForums.Shown;
import id.pendapa.participation.forums.Voice;
import id.pendapa.participation.forums.Voice.Counts;
import id.pendapa.participation.forums.web.ForumDeskPage.Edit;
import id.pendapa.participation.forums.web.ForumPage.Listed;
import id.pendapa.participation.forums.web.ForumPage.Row;
import id.pendapa.participation.forums.web.ForumPage.Said;
import id.pendapa.participation.forums.web.ForumPage.Write;
import id.pendapa.platform.markdown.Markdown;
import id.pendapa.platform.page.Form;
import id.pendapa.platform.page.Option;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Forums as pages. */
@Component
class ForumPages {

    private final ForumWords words;
    private final OfficeTime time;

    ForumPages(ForumWords words, OfficeTime time) {
        this.words = words;
        this.time = time;
    }

    static long id(String typed) {
        return typed.matches("[0-9]{1,18}") ? Long.parseLong(typed) : Long.MAX_VALUE;
    }

    Listed board(List<Forum> found) {
        return new Listed(
                cut(found, PublicForums.PAGE).stream()
                        .map(one -> row(PublicForumController.BASE, one, null))
                        .toList(),
                next(PublicForumController.BASE, found, PublicForums.PAGE));
    }

    ForumDeskPage.Listed list(ForumDesk.Listed listed) {
        return new ForumDeskPage.Listed(
                cut(listed.forums(), ForumDesk.PAGE).stream()
                        .map(one -> row(
                                ForumDeskController.BASE,
                                one,
                                words.late(listed.late().getOrDefault(one.code(), 0))))
                        .toList(),
                listed.mayManage(),
                next(ForumDeskController.BASE, listed.forums(), ForumDesk.PAGE));
    }

    private static <T> List<T> cut(List<T> found, int page) {
        return found.size() > page ? found.subList(0, page) : found;
    }

    private static @Nullable String next(String base, List<Forum> found, int page) {
        return found.size() > page ? base + "?sebelum=" + found.get(page - 1).code() : null;
    }

    private Row row(String base, Forum one, @Nullable String late) {
        String topic = one.example()
                ? words.say("example.of", one.facts().topic())
                : one.facts().topic();
        return new Row(
                base + "/" + one.code(),
                topic,
                late,
                List.of(words.state(one), one.facts().about()));
    }

    ForumPage.Shown shown(Shown shown, boolean sent) {
        ForumPage page = page(
                shown.forum(),
                shown.additions(),
                shown.counts(),
                shown.lookedAt(),
                PublicForumController.BASE,
                words::said,
                shown.agreements());
        return new ForumPage.Shown(page, shown.open(), sent);
    }

    private ForumPage page(
            Forum forum,
            List<Addition> additions,
            Counts counts,
            List<Voice> lookedAt,
            String base,
            Function<Voice, Said> said,
            List<Agreement> agreements) {
        List<Voice> shown = cut(lookedAt, PublicForums.COMMENTS);
        String older = shown.size() < lookedAt.size()
                ? base + "/" + forum.code() + "?sebelum="
                        + shown.get(shown.size() - 1).id()
                : null;
        return new ForumPage(
                forum.code(),
                forum.facts().topic(),
                forum.example(),
                words.state(forum),
                Markdown.of(forum.facts().words()).html(),
                words.facts(forum),
                forum.facts().documents(),
                additions.stream().map(words::added).toList(),
                words.counts(counts),
                shown.stream().map(said).toList(),
                older,
                agreements.stream().map(words::agreed).toList(),
                forum.meeting() != null);
    }

    Write write(Forum forum, boolean open, Form form) {
        return new Write(forum.code(), forum.facts().topic(), open, words.parties(), words.places(), form);
    }

    ForumDeskPage desk(Opened opened, String sent, Form form) {
        Forum forum = opened.forum();
        State state = forum.state();
        return new ForumDeskPage(
                page(
                        forum,
                        opened.additions(),
                        opened.counts(),
                        opened.lookedAt(),
                        ForumDeskController.BASE,
                        words::deskSaid,
                        opened.agreements()),
                forum.version(),
                state == State.DRAFT,
                opened.waiting().stream().map(words::deskSaid).toList(),
                opened.mayManage(),
                opened.mayManage() && state == State.OPEN,
                !opened.owners().isEmpty(),
                opened.mayManage() && state == State.CLOSED,
                opened.mayModerate(),
                opened.mayEnter() && forum.takesVoices(time.today()),
                owners(opened),
                words.parties(),
                words.places(),
                sent,
                form);
    }

    private List<Option> owners(Opened opened) {
        List<Option> options = new ArrayList<>(List.of(Option.of("", words.choose())));
        opened.owners()
                .forEach(one ->
                        options.add(Option.of(Long.toString(one.accountId()), words.owner(one.title(), one.unit()))));
        return options;
    }

    Edit edit(String code, int version, Form form) {
        return new Edit(
                code, version, Arrays.stream(Party.values()).map(Party::address).toList(), form);
    }

    /** What stands in a draft now. */
    Form typed(Facts facts) {
        Map<String, String> typed = new HashMap<>(Map.of(
                "topik", facts.topic(),
                "uraian", facts.words(),
                "tentang", facts.about(),
                "dokumen", facts.documentLines(),
                "tempat", facts.place()));
        for (Party party : Party.values()) {
            Invited invited = facts.invited(party);
            typed.put("jumlah-" + party.address(), invited.number() == 0 ? "" : Integer.toString(invited.number()));
            typed.put("siapa-" + party.address(), invited.who());
        }
        day(typed, "buka", facts.opensOn());
        day(typed, "tutup", facts.closesOn());
        Instant meets = facts.meetsAt();
        if (meets != null) {
            ZonedDateTime at = meets.atZone(time.zone());
            day(typed, "temu", at.toLocalDate());
            typed.put("jam", String.format(Locale.ROOT, "%02d.%02d", at.getHour(), at.getMinute()));
        }
        return new Form(typed, Map.of());
    }

    private static void day(Map<String, String> typed, String field, LocalDate day) {
        typed.put(field + "-hari", Integer.toString(day.getDayOfMonth()));
        typed.put(field + "-bulan", Integer.toString(day.getMonthValue()));
        typed.put(field + "-tahun", Integer.toString(day.getYear()));
    }
}
