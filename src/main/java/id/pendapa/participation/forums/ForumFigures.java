package id.pendapa.participation.forums;

import id.pendapa.office.OfficeTime;
import id.pendapa.platform.ParticipationPart;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What forums tell of how people take part; what is invented to show how it works does not count. */
@Configuration(proxyBeanMethods = false)
class ForumFigures {

    private final JdbcClient jdbc;
    private final OfficeTime time;

    ForumFigures(JdbcClient jdbc, OfficeTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    /** Forums that were opened, by month. */
    @Bean
    ParticipationPart openedForumsPart() {
        return part("FORUM", """
                SELECT date_trunc('month', opened_at AT TIME ZONE :zone)::date AS month, count(*) AS n, 0 AS asked
                FROM forum WHERE NOT example AND opened_at >= :from AND opened_at < :end GROUP BY 1 ORDER BY 1
                """);
    }

    /** Voices that came, by month, shown or not. */
    @Bean
    ParticipationPart forumVoicesPart() {
        return part("TANGGAPAN", """
                SELECT date_trunc('month', c.sent_at AT TIME ZONE :zone)::date AS month, count(*) AS n, 0 AS asked
                FROM forum_voice c JOIN forum f ON f.id = c.forum_id AND NOT f.example
                WHERE c.sent_at >= :from AND c.sent_at < :end GROUP BY 1 ORDER BY 1
                """);
    }

    /** Of what was agreed in a month, how much is done. */
    @Bean
    ParticipationPart forumAgreementsPart() {
        return part("KESEPAKATAN", """
                SELECT date_trunc('month', a.agreed_at AT TIME ZONE :zone)::date AS month,
                    count(*) FILTER (WHERE a.state = 'DONE') AS n, count(*) AS asked
                FROM forum_agreement a JOIN forum f ON f.id = a.forum_id AND NOT f.example
                WHERE a.agreed_at >= :from AND a.agreed_at < :end GROUP BY 1 ORDER BY 1
                """);
    }

    private ParticipationPart part(String code, String sql) {
        return new Part(code, sql, jdbc, time);
    }

    private record Part(String code, String sql, JdbcClient jdbc, OfficeTime time) implements ParticipationPart {

        @Override
        public List<Month> read(LocalDate from, LocalDate until) {
            return jdbc.sql(sql)
                    .param("zone", time.zone().getId())
                    .param("from", start(from))
                    .param("end", start(until.plusMonths(1)))
                    .query((row, index) ->
                            new Month(row.getObject("month", LocalDate.class), row.getLong("n"), row.getLong("asked")))
                    .list();
        }

        private Timestamp start(LocalDate day) {
            return Timestamp.from(day.atStartOfDay(time.zone()).toInstant());
        }
    }
}
