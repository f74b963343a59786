package id.pendapa.accounts.web;

import id.pendapa.accounts.web.FreshProofPage.Kept;
import java.util.List;

/**
 * What the page shows to an officer who lacks a lesson.
 *
 * @param title of the lesson
 * @param href where it is read
 * @param sent whether a form was sent, which nothing came of
 * @param action where that form goes
 * @param kept what was typed into it; empty where it cannot be kept
 */
public record LessonNeededPage(String title, String href, boolean sent, String action, List<Kept> kept) {

    public LessonNeededPage {
        kept = List.copyOf(kept);
    }
}
