package id.pendapa.platform;

import java.util.List;

/** What the office wants everybody to know today, on the first page of the hall. */
public interface HomeNotices {

    /** Those in force, the newest first; few, because the page is for the services. */
    List<Notice> listCurrent();

    /**
     * One of them, in Indonesian.
     *
     * @param summary in a sentence or two
     * @param href where the whole of it is read
     */
    record Notice(String title, String summary, String href) {}
}
