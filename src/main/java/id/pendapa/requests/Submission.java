package id.pendapa.requests;

import id.pendapa.catalogue.Answer;
import id.pendapa.catalogue.Answers;
import id.pendapa.catalogue.PublishedService;
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
        return service.id() + "|" + channel + "|" + withoutFileKeys(answers).toJson();
    }

    /** The same photograph sent twice lies in the store under two keys. */
    static Answers withoutFileKeys(Answers answers) {
        return answers.withPapers(paper -> new Answer.Files(
                paper.files().stream()
                        .map(file -> new Answer.FileRef("", file.name()))
                        .toList(),
                paper.bringsPaper()));
    }
}
