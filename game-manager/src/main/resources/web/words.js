// Words of the page in the reader's language. A page keeps its own, both languages side by side, and gets a function that looks them up.

const KEY = 'salon.language';
export const LANGUAGES = {en: 'English', fr: 'Français'};

/** Every dictionary that was ever given, so that a test can hold the languages against each other. */
export const dictionaries = [];

const listeners = new Set();
let current = read() ?? preferred();

/** `en` or `fr`. */
export function language() {
  return current;
}

export function speak(chosen) {
  current = chosen;
  try {
    localStorage.setItem(KEY, chosen);
  } catch {
    // A browser that keeps nothing goes by its own language next time.
  }
  apply();
  listeners.forEach((listener) => listener());
}

/** Calls back when the reader has changed the language. */
export function onLanguage(listener) {
  listeners.add(listener);
}

/**
 * @param {{en: Object<string, string>, fr: Object<string, string>}} dictionary text by key; `{name}` is filled in, `{n|one|many}` chooses by number
 * @returns {(key: string, values?: Object) => string}
 */
export function words({en, fr}) {
  const dictionary = {en, fr: typeset(fr)};
  dictionaries.push(dictionary);
  // A key may come from an address, and `constructor` is in every object.
  const find = (spoken, key) => (Object.hasOwn(spoken, key) ? spoken[key] : undefined);
  return (key, values = {}) => fill(find(dictionary[current], key) ?? find(en, key) ?? key, values);
}

/** French has a space before these signs, at which no line may end: a narrow one, but for the colon and within quotation marks. */
function typeset(french) {
  const set = (text) => text.replace(/ (?=[;?!])/g, '\u202f').replace(/ (?=[:»%€])|(?<=«) /g, '\u00a0');
  return Object.fromEntries(Object.entries(french).map(([key, text]) => [key, set(text)]));
}

export function number(value, options) {
  return new Intl.NumberFormat(current, options).format(value);
}

export function date(iso) {
  return new Intl.DateTimeFormat(current, {dateStyle: 'medium'}).format(new Date(iso));
}

export function time(iso) {
  return new Intl.DateTimeFormat(current, {hour: '2-digit', minute: '2-digit'}).format(new Date(iso));
}

/** A price as the timetable has it, `"14.08"`: the euro is the seed's. */
export function money(amount, currency = 'EUR') {
  return new Intl.NumberFormat(current, {style: 'currency', currency}).format(Number(amount));
}

export function list(items) {
  return new Intl.ListFormat(current).format(items.map(isolated));
}

function fill(text, values) {
  return text.replace(/\{(\w+)(?:\|([^|}]*)\|([^}]*))?\}/g, (whole, name, one, many) => {
    if (!(name in values)) {
      return whole;
    }
    if (one === undefined) {
      return typeof values[name] === 'number' ? number(values[name]) : isolated(values[name]);
    }
    const plural = new Intl.PluralRules(current).select(values[name]);
    return (plural === 'one' ? one : many).replace('#', number(values[name]));
  });
}

/** A name that is written from right to left must not turn around the sentence that it stands in. In a list, each has been seen to. */
function isolated(value) {
  return /^[^\u2068]*[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u.test(value) ? `\u2068${value}\u2069` : value;
}

function preferred() {
  const wanted = (navigator.languages ?? [navigator.language]).map((tag) => tag.slice(0, 2).toLowerCase());
  return wanted.find((tag) => Object.hasOwn(LANGUAGES, tag)) ?? 'en';
}

function read() {
  try {
    const kept = localStorage.getItem(KEY);
    return kept !== null && Object.hasOwn(LANGUAGES, kept) ? kept : null;
  } catch {
    return null;
  }
}

function apply() {
  document.documentElement.lang = current;
}

apply();
