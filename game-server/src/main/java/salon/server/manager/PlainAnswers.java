package salon.server.manager;

import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.springframework.cloud.openfeign.clientconfig.HttpClient5FeignConfiguration.HttpClientBuilderCustomizer;
import org.springframework.stereotype.Component;

/** Has no answer between services packed: the game-manager does that for browsers, and here it costs more than it saves. */
@Component
class PlainAnswers implements HttpClientBuilderCustomizer {

    @Override
    public void customize(HttpClientBuilder client) {
        client.disableContentCompression();
    }
}
