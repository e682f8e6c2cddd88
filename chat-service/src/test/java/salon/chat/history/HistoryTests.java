package salon.chat.history;

/** The embedded database, which Salon runs on unless told otherwise. */
@InH2
class HistoryTests extends HistoryContract {}
