package id.pendapa.platform.page;

import java.sql.SQLException;
import java.util.OptionalInt;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/** Tells whose fault a failure is: the sender's (4xx) or ours. */
final class Failures {

    /** SQL states of class 22: the data itself cannot be stored, for example a null character. */
    private static final String DATA_EXCEPTION = "22";

    private Failures() {}

    /** The status, where the sender's input is at fault. */
    static OptionalInt fromSender(Throwable failure) {
        if (failure instanceof MaxUploadSizeExceededException) {
            return OptionalInt.of(413);
        } else if (failure instanceof MethodArgumentTypeMismatchException mismatch) {
            return OptionalInt.of(mismatch.getParameter().hasParameterAnnotation(PathVariable.class) ? 404 : 400);
        } else if (failure instanceof ErrorResponse response
                && response.getStatusCode().is4xxClientError()) {
            return OptionalInt.of(response.getStatusCode().value());
        } else if (failure instanceof MultipartException
                || failure instanceof HttpMessageNotReadableException
                || failure instanceof ServletRequestBindingException
                || isUnstorable(failure)) {
            return OptionalInt.of(400);
        }
        InvalidParameterException parameter = find(failure);
        return parameter == null ? OptionalInt.empty() : OptionalInt.of(clientStatus(parameter.getErrorCode()));
    }

    /** Whether the database or another part cannot be reached for a while, as against a mistake in the program. */
    static boolean isOutage(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof TransientDataAccessException
                    || cause instanceof DataAccessResourceFailureException
                    || cause instanceof CannotCreateTransactionException
                    || cause instanceof TransactionSystemException // The line broke at the end: saved or not.
                    || cause instanceof java.sql.SQLTransientException) {
                return true;
            }
        }
        return false;
    }

    private static boolean isUnstorable(Throwable failure) {
        return failure instanceof DataIntegrityViolationException
                && NestedExceptionUtils.getMostSpecificCause(failure) instanceof SQLException sql
                && sql.getSQLState() != null
                && sql.getSQLState().startsWith(DATA_EXCEPTION);
    }

    private static int clientStatus(int code) {
        return code >= 400 && code < 500 ? code : 400;
    }

    private static @Nullable InvalidParameterException find(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof InvalidParameterException parameter) {
                return parameter;
            }
        }
        return null;
    }
}
