const { getNamedType, isAbstractType, isCompositeType, isEnumType } = require('graphql');
const { Values } = require('./values');

/** Below a root field questions go so deep, and have so many fields. */
const deepest = 4;
const mostFields = 30;

/** Draws one operation that the schema allows. Gives its root fields, which may be asked together with others. */
function question(known, draw) {
  const writer = new Writer(known, draw);
  const query = known.schema.getQueryType();
  return writer.values
    .some(Object.values(query.getFields()), 2)
    .map(field => writer.field(query, field, deepest))
    .join(' ');
}

class Writer {
  #aliases = 0;
  #left = mostFields;

  constructor(known, draw) {
    this.known = known;
    this.values = new Values(known, draw);
  }

  /** With an alias of its own each: the same field with other arguments is another answer. */
  field(parent, field, depth) {
    this.#left--;
    const alias = `a${this.#aliases++}`;
    const type = getNamedType(field.type);
    const given = Object.entries(this.#arguments(parent, field)).map(([name, value]) => `${name}: ${value}`);
    const selection = isCompositeType(type) ? ` ${this.#selection(type, depth - 1)}` : '';
    return `${alias}: ${field.name}${given.length ? `(${given.join(', ')})` : ''}${selection}`;
  }

  #selection(type, depth) {
    const parts = isAbstractType(type) ? this.values.some(this.known.schema.getPossibleTypes(type), 2).map(one => `... on ${one.name} ${this.#selection(one, depth)}`) : [];
    const fields = Object.values(type.getFields?.() ?? {}).filter(field => (depth > 0 && this.#left > 0) || !isCompositeType(getNamedType(field.type)));
    if (fields.length) parts.push(...this.values.some(fields, this.#left > 0 ? 4 : 1).map(field => this.field(type, field, depth)));
    return `{ ${parts.length ? parts.join(' ') : '__typename'} }`;
  } // prettier-ignore

  /** What stands in the register, or can: a question that is refused for its values is none. */
  #arguments(parent, { name, type, args }) {
    const { values, known } = this;
    const names = new Set(args.map(argument => argument.name));
    const concept = getNamedType(type).name.replace(/Connection$/, '');
    if (parent === known.schema.getQueryType() && !names.has('last')) return this.#atRoot(name, names, concept);
    if (names.has('first')) return this.#list(concept, args);
    if (names.has('lang')) return values.chance(40) ? { lang: values.languages() } : {};
    return names.has('on') && values.chance(50) ? { on: values.day() } : {};
  }

  #atRoot(name, names, concept) {
    const { values } = this;
    if (name === 'counts') return this.#counts();
    if (name === 'node') return { id: values.iri() };
    if (name === 'ties') return { of: values.iri(values.of(['City', 'Organisation', 'Country'])), on: values.day() };
    if (name === 'changes') return { since: '0', first: 1 + values.draw(5) };
    if (!names.has('key')) return {};
    if (names.has('identifier') && values.chance(20)) return { identifier: values.identifier() };
    return values.chance(50) ? { key: values.key(concept) } : { id: values.iri(concept) };
  }

  #counts() {
    const { of } = this.values.of(this.known.counts);
    const by = this.known.counts.filter(way => way.of === of).map(way => way.by);
    return { of, by: `[${this.values.some(by, 2).join(', ')}]` };
  }

  #list(concept, args) {
    const { values } = this;
    const typeOf = name => getNamedType(args.find(argument => argument.name === name)?.type);
    const maybe = (name, percent, value) => (typeOf(name) && values.chance(percent) ? { [name]: value(typeOf(name)) } : {});
    const asOf = maybe('asOf', 30, values.day);
    return {
      ...{ [typeOf('last') && values.chance(30) ? 'last' : 'first']: 1 + values.draw(8) },
      ...maybe('where', 40, type => values.condition(type, concept, 2)),
      ...maybe('orderBy', 50, type => isEnumType(type) && values.of(type.getValues()).name),
      ...maybe('search', 15, values.word),
      ...maybe('dataset', 10, () => values.key('Dataset')),
      ...asOf,
      ...(asOf.asOf ? maybe('certainty', 50, type => values.of(type.getValues()).name) : {}),
    };
  }
}

module.exports = { question };
