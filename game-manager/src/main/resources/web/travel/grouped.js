/**
 * What is alike, together, in the order in which it came. `Map.groupBy` does the same, but is younger than some browsers that do all the rest.
 *
 * @param {(item: Object) => string} key
 * @returns {Map<string, Object[]>}
 */
export function grouped(items, key) {
  const groups = new Map();
  items.forEach((item) => groups.set(key(item), [...(groups.get(key(item)) ?? []), item]));
  return groups;
}
