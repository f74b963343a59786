package id.pendapa.participation.forums;

import id.pendapa.participation.forums.Forum.Facts;
import id.pendapa.participation.forums.Forum.Meeting;
import id.pendapa.participation.forums.Forum.Party;
import id.pendapa.participation.forums.ForumRecord.Agreed;
import id.pendapa.participation.forums.ForumRecord.Row;
import id.pendapa.platform.Gate;
import id.pendapa.platform.Permission;
import id.pendapa.platform.page.Spoken;
import id.pendapa.platform.page.Words;
import id.pendapa.shared.NotFoundException;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The record of a forum, in the words of the office; it is the same for the office and for everybody. */
@Service
public class ForumRecords {

    private final Gate gate;
    private final PublicForumRows forums;
    private final AgreementRows agreements;
    private final VoiceRows voices;
    private final Words words;

    ForumRecords(Gate gate, PublicForumRows forums, AgreementRows agreements, VoiceRows voices, Words words) {
        this.gate = gate;
        this.forums = forums;
        this.agreements = agreements;
        this.voices = voices;
        this.words = words;
    }

    /**
     * The record, for everybody.
     *
     * @throws NotFoundException {@code forum.record.none} as long as there is none
     */
    @Transactional(readOnly = true)
    public ForumRecord get(String code) {
        Forum forum = forums.find(code).orElseThrow(() -> new NotFoundException("forum.unknown"));
        Meeting meeting = forum.meeting();
        if (meeting == null) {
            throw new NotFoundException("forum.record.none");
        }
        Facts facts = forum.facts();
        return new ForumRecord(
                words.say("forum.record.title", facts.topic()),
                List.of(
                        words.say("forum.record.met", Spoken.weekday(meeting.on()), meeting.place()),
                        words.say("forum.record.about", facts.about()),
                        words.say(
                                "forum.record.voices",
                                voices.count(forum.id()).all(),
                                Spoken.day(facts.opensOn()),
                                Spoken.day(facts.closesOn()))),
                meeting.summary(),
                Arrays.stream(Party.values())
                        .map(party -> row(party, facts, meeting))
                        .toList(),
                agreements.list(forum.id()).stream()
                        .map(one -> new Agreed(one.words(), one.owner().title(), Spoken.day(one.dueOn())))
                        .toList());
    }

    private Row row(Party party, Facts facts, Meeting meeting) {
        return new Row(
                words.say("forum.party." + party),
                facts.invited(party).who(),
                facts.invited(party).number(),
                meeting.came(party));
    }

    /** The record, at the desk. */
    @Transactional(readOnly = true)
    public ForumRecord getAtDesk(String code) {
        gate.require(Permission.FORUM_READ);
        return get(code);
    }
}
