package id.pendapa.integrity.gifts;

import id.pendapa.integrity.gifts.GiftReport.Given;
import id.pendapa.integrity.gifts.GiftReport.Kind;
import id.pendapa.integrity.gifts.GiftReport.Manner;
import id.pendapa.integrity.gifts.GiftReport.Occasion;
import id.pendapa.integrity.gifts.GiftReport.Relation;
import id.pendapa.integrity.gifts.GiftReport.Result;
import id.pendapa.integrity.gifts.GiftReport.Verdict;
import id.pendapa.integrity.gifts.GiftRules.Code;
import id.pendapa.integrity.gifts.GiftRules.Rule;
import org.springframework.stereotype.Component;

/** Asks the limits of the law about a gift: an amount at the limit is under it. */
@Component
class GiftLimits {

    private final GiftRules rules;
    private final GiftRows rows;

    GiftLimits(GiftRules rules, GiftRows rows) {
        this.rules = rules;
        this.rows = rows;
    }

    Verdict ask(Given given, long reporter) {
        if (given.manner() == Manner.REFUSED) {
            return none(Result.REFUSED);
        } else if (given.occasion() == Occasion.WEDDING || given.occasion() == Occasion.CUSTOM) {
            Rule limit = rules.on(given.receivedOn(), Code.CUSTOM_LIMIT);
            Result result = given.value() <= limit.amount() ? Result.FREE_CUSTOM : Result.OVER_CUSTOM;
            return new Verdict(result, limit.amount(), null, null, limit.basis(), limit.id(), null);
        } else if (given.relation() == Relation.COLLEAGUE && given.kind() != Kind.MONEY) {
            return colleague(given, reporter);
        }
        return none(Result.NO_LIMIT);
    }

    private Verdict colleague(Given given, long reporter) {
        Rule limit = rules.on(given.receivedOn(), Code.COLLEAGUE_LIMIT);
        Rule year = rules.on(given.receivedOn(), Code.COLLEAGUE_YEAR);
        long sum = rows.fromColleagues(reporter, given.receivedOn().getYear()) + given.value();
        Result result = given.value() > limit.amount()
                ? Result.OVER_COLLEAGUE
                : sum > year.amount() ? Result.OVER_YEAR : Result.FREE_COLLEAGUE;
        return new Verdict(result, limit.amount(), year.amount(), sum, limit.basis(), limit.id(), year.id());
    }

    private static Verdict none(Result result) {
        return new Verdict(result, null, null, null, null, null, null);
    }
}
