package id.pendapa.requests;

import id.pendapa.catalogue.Answer;
import id.pendapa.catalogue.Answers;
import id.pendapa.catalogue.PublishedService;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request that is handed in, by its applicant or by a clerk for somebody who stands there.
 *
 * @param service the version that the answers were given to
 * @param answers all answers; those that were not asked are left out
 * @param channel where it is handed in
 * @param helper who helped to fill it in, or null
 * @param seenPapers keys of the fields whose original a clerk saw; empty online
 * @param formKey key of the form that was sent
 */
public record Submission(
        PublishedService service,
        Answers answers,
        Channel channel,
        @Nullable String helper,
        Set<String> seenPapers,
        UUID formKey) {

    public Submission {
        seenPapers = Set.copyOf(seenPapers);
    }

    /** What makes two submissions the same; only its hash is kept. */
    String content() {
        return service.id() + "|" + channel + "|" + withoutFileKeys().toJson();
    }

    /** The same photograph sent twice lies in the store under two keys. */
    private Answers withoutFileKeys() {
        Answers same = answers;
        for (String key : answers.keys()) {
            Answer.Files paper = answers.find(key, Answer.Files.class).orElse(null);
            if (paper != null) {
                List<Answer.FileRef> names = paper.files().stream()
                        .map(file -> new Answer.FileRef("", file.name()))
                        .toList();
                same = same.with(key, new Answer.Files(names, paper.bringsPaper()));
            }
        }
        return same;
    }
}
