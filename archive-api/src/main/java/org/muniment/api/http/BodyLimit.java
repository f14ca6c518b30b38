package org.muniment.api.http;

import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.muniment.api.problem.ProblemCode;
import org.muniment.api.problem.ProblemException;

/**
 * Ends the reading of a body that is turned into an object (JSON, in practice) once it is larger
 * than {@code muniment.http.json-limit} bytes, whether or not its length was announced. Streamed
 * deposits are read as streams and have a limit of their own.
 */
@Provider
public class BodyLimit implements ReaderInterceptor {

    private final long limit;

    BodyLimit(@ConfigProperty(name = "muniment.http.json-limit") long limit) {
        this.limit = limit;
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext reading) throws IOException {
        if (!InputStream.class.isAssignableFrom(reading.getType())) {
            reading.setInputStream(new Limited(reading.getInputStream(), limit));
        }
        return reading.proceed();
    }

    private static final class Limited extends FilterInputStream {

        private final long limit;
        private long left;

        Limited(InputStream in, long limit) {
            super(in);
            this.limit = limit;
            this.left = limit;
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            count(Math.max(read, 0));
            return read;
        }

        private void count(int read) {
            left -= read;
            if (left < 0) {
                throw ProblemException.of(
                        ProblemCode.PAYLOAD_TOO_LARGE,
                        "The body is larger than %d bytes.".formatted(limit));
            }
        }
    }
}
