// What happened, in a sentence: for the list of moves and for who listens.

import {board} from '../boards/index.js';
import {list, words} from '../words.js';

const t = words({
  en: {
    played: '{who}: {move}', hidden: '{who} has chosen', resigned: '{who} resigned', timedOut: 'The time of {who} ran out', forfeited: '{who} left the game', drawOffered: '{who} offers a draw',
    drawAccepted: '{who} accepts the draw', drawDeclined: '{who} declines the draw', reported: '{who} has gone', rematchWanted: '{who} wants a rematch', rematchOpened: 'The rematch is ready',
    opened: 'The game was opened', seatTaken: '{who} sat down', seatLeft: '{who} left', expired: 'Nobody came', you: 'You',
    'resigned.you': 'You resigned', 'forfeited.you': 'You left the game', 'timedOut.you': 'Your time ran out', 'drawOffered.you': 'You offer a draw', 'drawAccepted.you': 'You accept the draw',
    'drawDeclined.you': 'You decline the draw', 'rematchWanted.you': 'You want a rematch', 'hidden.you': 'You have chosen', 'reported.you': 'Your result is on its way', 'seatTaken.you': 'You sat down', 'seatLeft.you': 'You left',
  },
  fr: {
    played: '{who} : {move}', hidden: '{who} a choisi', resigned: '{who} abandonne', timedOut: 'Le temps de {who} est écoulé', forfeited: '{who} a quitté la partie', drawOffered: '{who} propose nulle',
    drawAccepted: '{who} accepte la nulle', drawDeclined: '{who} refuse la nulle', reported: '{who} est parti', rematchWanted: '{who} veut une revanche', rematchOpened: 'La revanche est prête',
    opened: 'La partie est ouverte', seatTaken: '{who} prend place', seatLeft: '{who} s’en va', expired: 'Personne n’est venu', you: 'Vous',
    'resigned.you': 'Vous abandonnez', 'forfeited.you': 'Vous avez quitté la partie', 'timedOut.you': 'Votre temps est écoulé', 'drawOffered.you': 'Vous proposez nulle', 'drawAccepted.you': 'Vous acceptez la nulle',
    'drawDeclined.you': 'Vous refusez la nulle', 'rematchWanted.you': 'Vous voulez une revanche', 'hidden.you': 'Vous avez choisi', 'reported.you': 'Votre résultat est en route', 'seatTaken.you': 'Vous prenez place', 'seatLeft.you': 'Vous partez',
  },
});

/**
 * @param {Object} update as the room sent it, or as a replay has it
 * @param {{game: string}} room
 * @param {{publicId: string}} [me]
 */
export function tell(update, {game}, me) {
  const {event, by, action, timedOut} = update;
  const mine = me && (by === me.publicId || (timedOut?.length === 1 && timedOut[0] === me.publicId));
  const who = mine ? t('you') : timedOut ? list(timedOut) : by ?? '';
  const kind = event === 'played' && !action ? 'hidden' : event;
  return t(mine && kind !== 'played' ? `${kind}.you` : kind, {who, move: action ? board(game).describe(action) : ''});
}
