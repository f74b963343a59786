/** The figures of the survey: elements, weights, index, grade and sample, without database or page. */
@NullMarked
package id.pendapa.survey.measure;

import org.jspecify.annotations.NullMarked;
