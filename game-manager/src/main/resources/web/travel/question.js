// What one wants to know of the trains: read from an address, written into one, and turned into the request that answers it.

/** Which fields each question has. The first is what one wants who does not say: it finds direct trains as well. */
export const KINDS = {
  journeys: ['date', 'at', 'by'],
  next: ['date', 'at'],
  between: ['date', 'after', 'before', 'sort'],
  connection: ['date', 'sort'],
  all: [],
};
export const SORTS = ['departure', 'price', 'duration'];
export const ENDS = ['departure', 'arrival'];

export function read(query) {
  const text = (name) => (query.get(name) ?? '').trim();
  // People write 6:15, but the field for times knows only 06:15.
  const hour = (name) => text(name).replace(/^\d:/, '0$&');
  const one = (name, choices) => (choices.includes(text(name)) ? text(name) : choices[0]);
  return {
    ask: one('ask', Object.keys(KINDS)),
    from: text('from'),
    to: text('to'),
    date: text('date'),
    at: hour('at'),
    after: hour('after'),
    before: hour('before'),
    by: one('by', ENDS),
    sort: one('sort', SORTS),
  };
}

/** Whether there is something to look up: an address without stations is an empty form. */
export function isComplete(question) {
  return question.ask === 'all' || (question.from !== '' && question.to !== '');
}

/** Only what the question needs stands in the address, so that what one sends to a friend is short. */
export function path(question) {
  const usual = {by: ENDS[0], sort: SORTS[0]};
  const stations = question.ask === 'all' ? [] : ['from', 'to'];
  const fields = ['ask', ...stations, ...KINDS[question.ask]].filter((field) => question[field] && question[field] !== usual[field]);
  return '/travel?' + parameters(question, fields);
}

/** The train-service's own words for it. */
export function request(question) {
  const {ask, by, at} = question;
  if (ask === 'all') {
    return '/trains?size=100';
  }
  if (ask === 'journeys') {
    const end = at && (by === 'arrival' ? 'arriveBefore' : 'departAfter');
    return '/journeys?' + parameters(end ? {...question, [end]: at} : question, ['from', 'to', 'date', end]);
  }
  if (ask === 'next') {
    return '/trains/next?' + parameters(question, ['from', 'to', 'date', 'at']);
  }
  return '/trains/search?' + parameters(question, ['from', 'to', ...KINDS[ask]]);
}

function parameters(question, fields) {
  return new URLSearchParams(fields.filter((field) => field && question[field]).map((field) => [field, question[field]])).toString();
}
