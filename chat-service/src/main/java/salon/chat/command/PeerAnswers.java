package salon.chat.command;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpResponseInterceptor;
import org.apache.hc.core5.http.io.entity.HttpEntityWrapper;
import org.springframework.cloud.openfeign.clientconfig.HttpClient5FeignConfiguration.HttpClientBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How much of an answer is read, whoever sends it: what makes one line is never long, and memory is not to be had for asking. */
@Configuration
class PeerAnswers {

    /** In bytes. */
    static final int LONGEST = 64 * 1024;

    @Bean
    HttpClientBuilderCustomizer onlyShortAnswers() {
        HttpResponseInterceptor shorten = (response, details, context) -> {
            if (response instanceof ClassicHttpResponse answer && answer.getEntity() != null) {
                answer.setEntity(new Shortened(answer.getEntity()));
            }
        };
        // Compressed, a short answer could be a long one.
        return builder -> builder.disableContentCompression().addResponseInterceptorLast(shorten);
    }

    private static final class Shortened extends HttpEntityWrapper {

        Shortened(HttpEntity entity) {
            super(entity);
        }

        @Override
        public InputStream getContent() throws IOException {
            return new Head(super.getContent());
        }
    }

    /** Fails when there is more than {@value #LONGEST} bytes to read. */
    private static final class Head extends FilterInputStream {

        private int left = LONGEST;

        Head(InputStream all) {
            super(all);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int read) throws IOException {
            left -= read;
            if (left < 0) {
                throw new IOException("an answer of more than " + LONGEST + " bytes");
            }
        }
    }
}
