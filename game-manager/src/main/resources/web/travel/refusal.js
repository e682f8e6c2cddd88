// Why the train-service did not answer, in the reader's words, and what one can do about it.

import {html} from 'lit-html';
import {get} from '../services.js';
import {date, words} from '../words.js';

const t = words({
  en: {
    UNKNOWN_STATION: 'There is no station of that name here.', AMBIGUOUS_STATION: 'Several stations could be meant.', BAD_STATION: 'This cannot be a station: a name has at most 200 characters.',
    SAME_STATION: 'Departure and destination are the same station.', BAD_TIME: 'This is no time of day. Write it like 16:30.', BAD_DATE: 'This is no day of the calendar.',
    DATE_OUT_OF_RANGE: 'The timetable does not reach as far as that day.', range: 'It goes from {first} to {last}.', NO_DIRECT_TRAIN: 'No train goes there without a change.', NO_MORE_TRAINS: 'No train goes there then, nor in the days after.',
    TOO_BUSY: 'Too many people are asking at this moment. Try again in a few seconds.', OLD_CURSOR: 'The timetable has changed meanwhile. Ask again.', UNREACHABLE: 'The timetable cannot be reached. Are you online?',
    other: 'The timetable did not answer this: {detail}', mean: 'Did you mean', from: 'instead of “{text}”?', journeys: 'Look for journeys with changes', again: 'Try again',
  },
  fr: {
    UNKNOWN_STATION: 'Aucune gare ne porte ce nom.', AMBIGUOUS_STATION: 'Plusieurs gares sont possibles.', BAD_STATION: 'Ce n’est pas une gare : un nom a au plus 200 caractères.',
    SAME_STATION: 'Le départ et l’arrivée sont la même gare.', BAD_TIME: 'Ce n’est pas une heure. Écrivez-la comme 16:30.', BAD_DATE: 'Ce jour n’existe pas.',
    DATE_OUT_OF_RANGE: 'Les horaires ne vont pas jusqu’à ce jour.', range: 'Ils vont du {first} au {last}.', NO_DIRECT_TRAIN: 'Aucun train n’y va sans changement.', NO_MORE_TRAINS: 'Aucun train n’y va à ce moment, ni les jours suivants.',
    TOO_BUSY: 'Trop de personnes demandent en ce moment. Réessayez dans quelques secondes.', OLD_CURSOR: 'Les horaires ont changé entre-temps. Redemandez.', UNREACHABLE: 'Les horaires sont injoignables. Êtes-vous en ligne ?',
    other: 'Les horaires n’ont pas répondu : {detail}', mean: 'Vouliez-vous dire', from: 'au lieu de « {text} » ?', journeys: 'Chercher avec changements', again: 'Réessayer',
  },
});
const KNOWN = ['UNKNOWN_STATION', 'AMBIGUOUS_STATION', 'BAD_STATION', 'SAME_STATION', 'BAD_TIME', 'BAD_DATE', 'DATE_OUT_OF_RANGE', 'NO_DIRECT_TRAIN', 'NO_MORE_TRAINS', 'TOO_BUSY', 'OLD_CURSOR', 'UNREACHABLE'];
const PASSING = ['TOO_BUSY', 'OLD_CURSOR', 'UNREACHABLE'];

/** What could have been meant, by field; nothing where the name was right. */
export async function suggestions(problem, question, signal) {
  if (!['UNKNOWN_STATION', 'AMBIGUOUS_STATION'].includes(problem.code)) {
    return {};
  }
  const meant = async (field) => {
    const {stations} = await get('trains', `/stations?limit=6&q=${encodeURIComponent(question[field])}`, {signal});
    const alike = stations.filter(({match}) => match === stations[0].match);
    if (problem.code === 'UNKNOWN_STATION') {
      return [field, stations[0]?.match === 'fuzzy' ? stations.map(({name}) => name) : []];
    }
    // Several of one name can only be told apart by what the service calls them itself.
    return [field, alike.length < 2 ? [] : alike.map(({id, name, match}) => (match === 'exact' ? id : name))];
  };
  return Object.fromEntries(await Promise.all(['from', 'to'].map(meant)));
}

export function saying(problem) {
  return KNOWN.includes(problem.code) ? t(problem.code) : t('other', {detail: problem.detail});
}

/**
 * @param ask is called with what to change in the question
 * @param timetable as the service tells of it, or null where it did not
 */
export function refusal(problem, question, {meant, ask, timetable}) {
  return html`
    <div class="notice warn">
      <p>${saying(problem)} ${problem.code === 'DATE_OUT_OF_RANGE' && timetable?.firstDay ? t('range', {first: date(timetable.firstDay + 'T12:00'), last: date(timetable.lastDay + 'T12:00')}) : ''}</p>
      ${Object.entries(meant).filter(([, names]) => names.length).map(([field, names]) => html`
        <p class="row"><span>${t('mean')}</span> ${names.map((name) => html`<button @click=${() => ask({[field]: name})}>${name}</button>`)} <span>${t('from', {text: question[field]})}</span></p>`)}
      ${problem.code === 'NO_DIRECT_TRAIN' ? html`<p><button @click=${() => ask({ask: 'journeys'})}>${t('journeys')}</button></p>` : ''}
      ${PASSING.includes(problem.code) ? html`<p><button @click=${() => ask({})}>${t('again')}</button></p>` : ''}
    </div>`;
}
