/** The pages of the survey. */
@NullMarked
package id.pendapa.survey.web;

import org.jspecify.annotations.NullMarked;
