package salon.server.chat;

import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

/** What this service asks of the chat-service. */
@FeignClient(name = "chat-service", url = "${salon.chat.url}", configuration = ChatAccess.class)
interface ChatClient {

    /** The same id again in the same room is accepted and changes nothing. */
    @PostMapping("/rooms/{code}/notices")
    void announce(@PathVariable("code") String code, @RequestBody Notice notice);

    /**
     * @param text a sentence for everyone in the room
     */
    record Notice(String id, String text) {}
}
