package salon.chat.conversation;

import org.springframework.stereotype.Component;

/** Those who see to the visitors, each in their own trade. */
@Component
record Host(Floor floor, Strangers strangers, Entrance entrance, Speech speech, Past past) {}
