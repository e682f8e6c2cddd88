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
export function words(dictionary) {
  dictionaries.push(dictionary);
  return (key, values = {}) => fill(dictionary[current][key] ?? dictionary.en[key] ?? key, values);
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
  return new Intl.ListFormat(current).format(items);
}

function fill(text, values) {
  return text.replace(/\{(\w+)(?:\|([^|}]*)\|([^}]*))?\}/g, (whole, name, one, many) => {
    if (!(name in values)) {
      return whole;
    }
    if (one === undefined) {
      return typeof values[name] === 'number' ? number(values[name]) : values[name];
    }
    const plural = new Intl.PluralRules(current).select(values[name]);
    return (plural === 'one' ? one : many).replace('#', number(values[name]));
  });
}

function preferred() {
  const wanted = (navigator.languages ?? [navigator.language]).map((tag) => tag.slice(0, 2).toLowerCase());
  return wanted.find((tag) => tag in LANGUAGES) ?? 'en';
}

function read() {
  try {
    const kept = localStorage.getItem(KEY);
    return kept in LANGUAGES ? kept : null;
  } catch {
    return null;
  }
}

function apply() {
  document.documentElement.lang = current;
}

apply();
