package salon.server.chat;

import java.util.List;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

/** What this service asks of the chat-service. */
@FeignClient(name = "chat-service", url = "${salon.chat.url}", configuration = ChatAccess.class)
interface ChatClient {

    /** The same id again in the same room is accepted and changes nothing. */
    @PostMapping("/notices")
    Answer announce(@RequestBody News news);

    /**
     * @param notices 1 to 100, in the order in which they are to be told
     */
    record News(List<Notice> notices) {}

    /**
     * @param room a game's code
     * @param text a sentence for everyone in the room
     */
    record Notice(String room, String id, String text) {}

    /**
     * @param untold those that were refused or not stored
     */
    record Answer(List<Untold> untold) {}

    /**
     * @param code why, such as {@code NOT_STORED}
     */
    record Untold(String code) {}
}
