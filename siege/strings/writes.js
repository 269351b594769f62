/** Each stores a text where it may be stored, and gives what is wrong: what was stored is another, or it was refused otherwise than it should be. */
const creating = 'mutation ($input: CreateSourceInput!, $reason: String) { createSource(input: $input, reason: $reason) { revision } }';
const reading = 'query ($key: String) { source(key: $key) { titles { value } notes { value } publisher citation url } }';
const plain = { dataset: 'bergen', publisher: 'x', citation: 'x', kind: 'RESEARCH', closeness: 'TERTIARY' };
const titles = value => [{ lang: 'en', value }];

const writing = (what, inputOf, storedOf) => [
  `${what} of a mutation`,
  async (service, text, n) => {
    const { key = `${what.replace(/\W+/g, '-')}-${n}`.toLowerCase(), reason, ...input } = inputOf(text);
    const variables = { input: { ...plain, titles: titles('x'), key, ...input }, reason };
    const { status, errors } = await service.answer(creating, variables, await service.administrator());
    const [error] = errors ?? [];
    if (error) return error.extensions?.code === 'BAD_USER_INPUT' && status < 500 ? undefined : `${status} ${error.message}`;
    const { source } = await service.ask(reading, { key });
    return storedOf(source).every(stored => stored === text) ? undefined : `stored as ${JSON.stringify(storedOf(source))}`;
  },
];

const writes = [
  writing('every text', text => ({ titles: titles(text), notes: titles(text), publisher: text, citation: text }), ({ titles, notes, publisher, citation }) => [titles[0].value, notes[0].value, publisher, citation]),
  writing('a key', text => ({ key: text }), () => []),
  writing('an address', text => ({ url: text }), ({ url }) => [url]),
  writing('a link', text => ({ sources: [text] }), () => []),
  writing('a language', text => ({ titles: [{ lang: text, value: 'x' }] }), () => []),
  writing('a date', text => ({ date: text }), () => []),
  writing('a reason', text => ({ reason: text }), () => []),
]; // prettier-ignore

module.exports = { writes };
