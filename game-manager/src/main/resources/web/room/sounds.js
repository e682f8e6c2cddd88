// Two short tones, off until somebody wants them: one for a move, one for one's turn.

const KEY = 'salon.sounds';
let audio = null;

export function sounds() {
  try {
    return localStorage.getItem(KEY) === 'on';
  } catch {
    return false;
  }
}

export function turnSounds(on) {
  try {
    localStorage.setItem(KEY, on ? 'on' : 'off');
  } catch {
    // They stay off.
  }
  if (on) {
    tone(660);
  }
}

/** @param {'move'|'turn'|'over'} what */
export function sound(what) {
  if (sounds()) {
    tone({move: 440, turn: 660, over: 330}[what]);
  }
}

function tone(frequency) {
  // After a reload nothing may sound before somebody has touched the page, and what waited for that would sound all at once.
  if (navigator.userActivation?.hasBeenActive === false) {
    return;
  }
  audio ??= new AudioContext();
  const oscillator = audio.createOscillator();
  const loudness = audio.createGain();
  oscillator.frequency.value = frequency;
  loudness.gain.setValueAtTime(0.12, audio.currentTime);
  loudness.gain.exponentialRampToValueAtTime(0.001, audio.currentTime + 0.25);
  oscillator.connect(loudness).connect(audio.destination);
  oscillator.start();
  oscillator.stop(audio.currentTime + 0.25);
}
