/** A line of the card. `held` is undefined where nothing is wanted; `notes` are words on how it came about. */
const line = (check, result, wanted, held, notes = []) => ({
  check,
  result: String(result),
  wanted,
  held,
  notes: [notes].flat().filter(Boolean),
});
const atMost = (check, number, most, notes) => line(check, rounded(number), `≤ ${most}`, number <= most, notes);
const atLeast = (check, number, least, notes) => line(check, rounded(number), `≥ ${least}`, number >= least, notes);
const none = (check, number, notes) => line(check, number, '0', number === 0, notes);
const all = (check, held, of, notes) => line(check, `${held} of ${of}`, 'all', held === of, notes);
const untried = (check, why) => line(check, 'not tried', '', undefined, why);

const rounded = number => (Number.isInteger(number) || number >= 100 ? String(Math.round(number)) : number.toPrecision(2));
const marks = new Map([
  [true, 'yes'],
  [false, '**no**'],
  [undefined, ''],
]);
const shownNotes = 40;

/** The card as a table in Markdown, and below it the words on lines that need them. */
function card(lines) {
  const rows = lines.map(({ check, result, wanted, held }) => `| ${[check, result, wanted, marks.get(held)].map(cell).join(' | ')} |\n`);
  const told = lines.filter(({ held, notes = [] }) => held !== true && notes.length).map(notesOf);
  return `| check | result | wanted | held |\n|---|---|---|---|\n${rows.join('')}${told.length ? `\n${told.join('\n')}\n` : ''}`;
}

const cell = text => text.replace(/\|/g, '\\|').replace(/\s+/g, ' ');

function notesOf({ check, notes }) {
  const more = notes.length > shownNotes ? [`and ${notes.length - shownNotes} more`] : [];
  return `- ${check}:\n${[...notes.slice(0, shownNotes), ...more].map(note => `  - ${cell(note).slice(0, 300)}\n`).join('')}`;
}

module.exports = { all, atLeast, atMost, card, line, none, untried };
