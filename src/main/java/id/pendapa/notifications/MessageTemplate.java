package id.pendapa.notifications;

/**
 * Every message that the office sends, bound to the act that causes it and to whom it speaks. The words stand in the
 * bundle under {@code message.<code>.subject} and {@code message.<code>.text}.
 */
public enum MessageTemplate {
    /** The request arrived: its number and the link to follow it. */
    DITERIMA("request.submitted", Audience.APPLICANT),
    /** Something is missing: the link where to send it. */
    PERLU_PERBAIKAN("request.returned", Audience.APPLICANT),
    /** The papers are right; those who must sign come to the office together. */
    UNDANG_TTD("request.invited", Audience.APPLICANT),
    /** The letter is ready. */
    TERBIT("request.issued", Audience.APPLICANT),
    /** What was asked for lies at the counter; it is no letter. */
    SIAP_DIAMBIL("request.ready", Audience.APPLICANT),
    /** Refused; the reason stands on the page. */
    DITOLAK("request.refused", Audience.APPLICANT),
    /** An officer corrected a typing mistake; what changed stands on the page. */
    DIKOREKSI("request.corrected", Audience.APPLICANT),
    /** The promised time has passed; what happens now stands on the page. */
    TERLAMBAT("request.promise-missed", Audience.APPLICANT),
    /** A reason and a new time in place of a promise that is not kept. */
    JANJI_BARU("request.promise-renewed", Audience.APPLICANT),
    /** The promised time moved because the office's holidays did; both times stand on the page. */
    JANJI_BERGESER("request.due-moved", Audience.APPLICANT),
    /** A letter was taken back; the reason stands on the page. */
    DICABUT("letter.revoked", Audience.APPLICANT),
    /** An officer answered what the applicant wrote about a draft. */
    TANGGAPAN_DIJAWAB("request.remark-answered", Audience.APPLICANT),
    /** The data-protection officer answered what the applicant asked about a sight of the data. */
    PERTANYAAN_DATA("data-question.answered", Audience.APPLICANT),
    /** The data-protection officer decided what the applicant demanded about the data. */
    HAK_DATA("data-request.decided", Audience.APPLICANT),
    /** The protection of the data failed; what happened stands on the page. */
    KEBOCORAN_DATA("data-breach.told", Audience.APPLICANT),
    /** How it was: the way to the nine questions. */
    UNDANGAN_SURVEI("survey.invited", Audience.APPLICANT),
    /** A letter with a mistake is being made anew; the reason stands on the page. */
    PEMBETULAN("request.reopened", Audience.APPLICANT),
    /** The way back to a draft that was set aside. */
    DRAF_SIMPAN("draft.saved", Audience.APPLICANT),
    /** A draft is about to be removed; its number is the last day in words. */
    DRAF_BERAKHIR("draft.ending", Audience.APPLICANT),
    /** A draft's service is offered no more; its number is the day in words. */
    DRAF_DIHENTIKAN("service.retired", Audience.APPLICANT),
    /** A code for signing in; its number is the code. Of use for minutes only, and to nobody but who asked for it. */
    KODE_MASUK("citizen.code-sent", Audience.APPLICANT),
    /** Something about an account changed, told to its other addresses; its number is the time in words. */
    AKUN_BERUBAH("citizen.changed", Audience.APPLICANT),
    /** An account is tied to the applicant of a request: the applicant is told where the request says. */
    AKUN_DIIKAT("citizen.person-tied", Audience.APPLICANT),
    /** Something happened to a complaint; what, stands on its page. */
    PENGADUAN("complaint.moved", Audience.APPLICANT),
    /** Something happened to a request for public information; what, stands on its page. */
    INFORMASI("ppid.moved", Audience.APPLICANT),
    /** It needs more days than were promised; why and until when, stands on its page. */
    INFORMASI_DIPERPANJANG("ppid.extended", Audience.APPLICANT),
    /** It was answered, or an objection decided; from now on the days run in which one may go on. */
    INFORMASI_DIJAWAB("ppid.answered", Audience.APPLICANT),
    /** Something happened to an event for which the guest signed up; its number is the title. */
    ACARA("event.changed", Audience.APPLICANT),
    /** What did not go out the day before: counts only; its number is the day. */
    RINGKASAN("messages.digest", Audience.STAFF),
    /** How the numbers of the board stand, once a week; its number is the Monday. */
    PAPAN_MINGGUAN("performance.board-sent", Audience.STAFF),
    /** Something waits for officers; what, in a sentence. */
    PENGINGAT("reminder.due", Audience.STAFF);

    private final String action;
    private final Audience audience;

    MessageTemplate(String action, Audience audience) {
        this.action = action;
        this.audience = audience;
    }

    /** The audit action that this message tells of. */
    public String action() {
        return action;
    }

    public Audience audience() {
        return audience;
    }

    /** Whether its number is a secret: never printed at the counter, never shown to staff. */
    public boolean isSecret() {
        return this == KODE_MASUK;
    }

    /** To whom a message speaks. */
    public enum Audience {
        APPLICANT,
        STAFF
    }
}
