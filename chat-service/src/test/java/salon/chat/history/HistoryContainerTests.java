package salon.chat.history;

@InContainer
class HistoryContainerTests extends HistoryContract {}
