/** Markup that is safe to send: only `html` makes it. */
export class Markup {
  constructor(readonly text: string) {}
}

type Value = Markup | string | number | undefined | false | readonly Value[];

/** Markup from a template. Each value is escaped, unless it is markup itself; lists are joined; nothing for `undefined` and `false`. */
export const html = (texts: TemplateStringsArray, ...values: readonly Value[]) =>
  new Markup(texts.map((text, place) => text + shown(values[place])).join(''));

function shown(value: Value): string {
  if (value === undefined || value === false) return '';
  if (value instanceof Markup) return value.text;
  return typeof value === 'object' ? value.map(shown).join('') : escaped(String(value));
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
/** A carriage return would come back as a line feed, if it were not spelled out. */
const escaped = (text: string) => text.replace(/[&<>"']/g, character => entities[character]!).replace(/\r/g, '&#13;');

/** Whether a link may lead there: `javascript:` and its like may not. */
export const mayLink = (address: string) => /^(?:https?:|mailto:)/.test(address);
