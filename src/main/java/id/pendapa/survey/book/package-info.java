/** Answers, periods and plans of the survey as they are kept. */
@NullMarked
package id.pendapa.survey.book;

import org.jspecify.annotations.NullMarked;
