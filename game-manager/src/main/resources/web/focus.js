// Where one is by keyboard, when what one stood on goes away: a move that was played, a question that was answered.

const PLACES = '[role=group], form, section, main';

/**
 * To be asked before something is drawn; what it answers is to be called after. If what had the focus is gone by then or can no longer have it, the
 * nearest group around it that is still there gets it, so that Tab goes on from there and not from the top of the page.
 *
 * @param {Element} root
 */
export function focusKeeper(root) {
  const focused = document.activeElement;
  const around = root.contains(focused) ? placesAround(focused) : [];
  return () => {
    if (around.length > 0 && !canHaveFocus(focused)) {
      around.find((place) => place.isConnected)?.focus({preventScroll: true});
    }
  };
}

/** What is drawn as an SVG can have it only where `tabindex` says so, which may have gone. */
function canHaveFocus(element) {
  return element.isConnected && !element.disabled && (element.tabIndex >= 0 || element.hasAttribute('tabindex'));
}

function placesAround(element) {
  const places = [];
  for (let place = element.parentElement?.closest(PLACES); place; place = place.parentElement?.closest(PLACES)) {
    if (!place.hasAttribute('tabindex')) {
      place.setAttribute('tabindex', '-1');
    }
    places.push(place);
  }
  return places;
}
