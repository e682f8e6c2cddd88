// Why something was refused, in words, in both languages. The services' own sentences are English; where they say more than the code does, they are shown in English.

import {language, words} from '../words.js';

const t = words({
  en: {
    UNREACHABLE: 'Nobody answers at the moment. Check your connection, or try again.',
    UNKNOWN_GAME: 'There is no game with this code.',
    GAME_CLOSED: 'This game is closed.',
    ROOM_FULL: 'Every seat is taken; you look on.',
    WRONG_PRIVATE_ID: 'Somebody else has this name. Choose another one.',
    NOT_STARTED: 'Someone is missing: the game has not begun.',
    NOT_YOUR_TURN: 'It is not your turn.',
    ILLEGAL_MOVE: 'The rules do not allow that.',
    GAME_OVER: 'The game is over.',
    GAME_NOT_OVER: 'The game is not over yet.',
    OUT_OF_GAME: 'You are out of this game; the others play on.',
    NO_DRAW_OFFERED: 'There is no draw to answer.',
    DRAW_ALREADY_OFFERED: 'You have offered a draw since your last move.',
    UNAVAILABLE: 'Something that is needed is away. It is tried again.',
    TOO_MANY_MESSAGES: 'That was too much at once.',
    BAD_MESSAGE: 'The server did not understand that.',
    TOO_MANY_REQUESTS: 'Too much at once from here; wait a moment.',
    SILENT: 'The connection took too long.',
    BAD_OPTION: 'That cannot be set so. {detail}',
    away: 'A part of Salon is away at the moment. Try again soon.',
  },
  fr: {
    UNREACHABLE: 'Personne ne répond pour le moment. Vérifiez la connexion, ou réessayez.',
    UNKNOWN_GAME: 'Aucune partie ne porte ce code.',
    GAME_CLOSED: 'Cette partie est close.',
    ROOM_FULL: 'Toutes les places sont prises ; vous regardez.',
    WRONG_PRIVATE_ID: 'Quelqu’un d’autre porte ce nom. Choisissez-en un autre.',
    NOT_STARTED: 'Il manque quelqu’un : la partie n’a pas commencé.',
    NOT_YOUR_TURN: 'Ce n’est pas votre tour.',
    ILLEGAL_MOVE: 'Les règles ne le permettent pas.',
    GAME_OVER: 'La partie est finie.',
    GAME_NOT_OVER: 'La partie n’est pas encore finie.',
    OUT_OF_GAME: 'Vous n’êtes plus de cette partie ; les autres continuent.',
    NO_DRAW_OFFERED: 'Il n’y a pas de nulle à accepter ni à refuser.',
    DRAW_ALREADY_OFFERED: 'Vous avez déjà proposé nulle depuis votre dernier coup.',
    UNAVAILABLE: 'Un service nécessaire est indisponible. Nouvel essai en cours.',
    TOO_MANY_MESSAGES: 'C’était trop à la fois.',
    BAD_MESSAGE: 'Le serveur n’a pas compris.',
    TOO_MANY_REQUESTS: 'Trop de demandes d’ici ; patientez un instant.',
    SILENT: 'La connexion a trop tardé.',
    BAD_OPTION: 'Ce réglage n’est pas possible. {detail}',
    away: 'Un service est indisponible pour le moment. Réessayez bientôt.',
  },
});

/**
 * @param {{code: string, detail?: string, status?: number}} refusal of a room, or a Problem of a service
 */
export function explain({code, detail, status}) {
  const said = t(code, {detail});
  if (said === code) {
    return status >= 500 ? t('away') : detail || code;
  }
  return code === 'ILLEGAL_MOVE' && detail && language() === 'en' ? detail : said;
}
