import {html, nothing, svg} from 'lit-html';
import {words} from '../words.js';
import {nameAt} from './cells.js';

const t = words({
  en: {
    rock: 'Rock', paper: 'Paper', scissors: 'Scissors', round: 'Round {round}, best of {bestOf}', choose: 'Your choice', chosen: 'has chosen', thinking: 'is thinking', wins: '{n|# round|# rounds} won',
    before: 'The round before', yours: 'You chose: {choice}. It stays hidden until all have chosen.',
  },
  fr: {
    rock: 'Pierre', paper: 'Feuille', scissors: 'Ciseaux', round: 'Manche {round}, au meilleur de {bestOf}', choose: 'Votre choix', chosen: 'a choisi', thinking: 'réfléchit', wins: '{n|# manche gagnée|# manches gagnées}',
    before: 'La manche précédente', yours: 'Votre choix : {choice}. Il reste caché jusqu’à ce que tous aient choisi.',
  },
});
const SHAPES = ['rock', 'paper', 'scissors'];
const DRAWN = {
  rock: svg`<path d="M20 62L14 44l12-20 26-8 26 12 8 22-10 18-26 8z"></path><path d="M26 24l14 16 38-12M40 40l-4 30M40 40l36 28"></path>`,
  paper: svg`<path d="M26 12h34l16 16v60H26z"></path><path d="M60 12v16h16M36 42h30M36 56h30M36 70h20"></path>`,
  scissors: svg`<circle cx="28" cy="74" r="11"></circle><circle cx="72" cy="74" r="11"></circle><path d="M34 65L70 14M66 65L30 14"></path>`,
};

export function describe({choice}) {
  return choice ? t(choice) : '';
}

export function view({state, players, mySeat, over, play}) {
  return html`
    <div class="board rock-paper-scissors">
      <h2>${t('round', {round: state.round, bestOf: state.bestOf})}</h2>
      <ul class="scores">${players.filter(({seat}) => String(seat) in state.wins).map(({publicId, seat}) => html`
        <li><b class="seat-${seat}">${publicId}</b> <span>${t('wins', {n: state.wins[seat]})}</span>
          ${over ? nothing : html`<span class="badge ${state.chosen.includes(seat) ? 'good' : ''}">${t(state.chosen.includes(seat) ? 'chosen' : 'thinking')}</span>`}</li>`)}</ul>
      ${mySeat === null || over ? nothing : html`
        <div class="shapes" role="group" aria-label=${t('choose')}>
          ${SHAPES.map((choice) => html`
            <button class="shape" aria-pressed=${String(state.yours === choice)} ?disabled=${!play} @click=${() => play?.({choice})}>${drawing(choice)}<span>${t(choice)}</span></button>`)}
        </div>
        ${state.yours ? html`<p class="faint">${t('yours', {choice: t(state.yours)})}</p>` : nothing}`}
      ${Object.keys(state.lastRound).length === 0 ? nothing : html`
        <div class="before"><h2>${t('before')}</h2>
          <ul class="shown">${Object.entries(state.lastRound).map(([seat, choice]) => html`<li class="fresh">${drawing(choice)}<span><b class="seat-${seat}">${nameAt(players, Number(seat))}</b> ${t(choice)}</span></li>`)}</ul>
        </div>`}
    </div>`;
}

function drawing(choice) {
  return html`<svg viewBox="0 0 100 100" width="64" height="64" aria-hidden="true">${DRAWN[choice]}</svg>`;
}
