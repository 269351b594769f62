/** One range of an `Accept` header: `text/turtle`, `text/*` or a full wildcard, in lower case. */
export interface AcceptRange {
  readonly type: string;
  /** Has parameters besides its weight. */
  readonly parameters: boolean;
  readonly q: number;
}

/** The ranges of an `Accept` header by RFC 9110, section 12.5.1; `undefined` in the place of one that is malformed. Takes linear time. */
export const acceptRanges = (header: string): readonly (AcceptRange | undefined)[] => partsOf(header, ',').filter(Boolean).map(rangeOf);

/** An asterisk is a character of tokens too, but a type is not called so. */
const mediaRange = /^(?:\*\/\*|[\w!#$%&'+.^`|~-]+\/(?:\*|[\w!#$%&'+.^`|~-]+))$/;
const parameter = /^[\w!#$%&'*+.^`|~-]+=(?:[\w!#$%&'*+.^`|~-]+|"(?:[^"\\]|\\.)*")$/;
/** Java before 20 asks with `q=.2`. */
const weight = /^q=(0?\.\d{1,3}|0\.?|1(?:\.0{0,3})?)$/i;

function rangeOf(text: string): AcceptRange | undefined {
  const [type = '', ...parameters] = partsOf(text, ';');
  const weights = parameters.filter(part => /^q=/i.test(part));
  const others = parameters.filter(part => part && !weights.includes(part));
  const q = weights[0] === undefined ? '1' : weight.exec(weights[0])?.[1];
  if (q === undefined || !mediaRange.test(type) || !others.every(part => parameter.test(part))) return undefined;
  return { type: type.toLowerCase(), parameters: others.length > 0, q: Number(q) };
}

/** Separators within quotes do not separate. */
function partsOf(text: string, separator: string) {
  const parts: string[] = [];
  let start = 0;
  let quoted = false;
  for (let place = 0; place < text.length; place++) {
    if (quoted && text[place] === '\\') place++;
    else if (text[place] === '"') quoted = !quoted;
    else if (!quoted && text[place] === separator) {
      parts.push(text.slice(start, place).trim());
      start = place + 1;
    }
  }
  parts.push(text.slice(start).trim());
  return parts;
}
