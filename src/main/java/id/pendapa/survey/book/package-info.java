/** Answers, periods and plans of the survey as they are kept. */
@NamedInterface("book")
@NullMarked
package id.pendapa.survey.book;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
