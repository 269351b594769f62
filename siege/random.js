/** Draws whole numbers below a limit; the same seed draws the same (mulberry32). */
function random(seed) {
  let state = seed >>> 0;
  return below => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** The same items in an order that is drawn. */
const drawn = (items, draw) => items.map(item => [draw(2 ** 31), item]).sort(([a], [b]) => a - b).map(([, item]) => item); // prettier-ignore

module.exports = { drawn, random };
