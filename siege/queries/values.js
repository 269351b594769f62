const { getNullableType, isEnumType, isInputObjectType, isListType } = require('graphql');

const days = ['1946-12-31', '1950-01-01', '2010-05-23', '2022-11-02', '2026-02-01', '1900-01-01'];
const dates = ['1946', '1946-12', '2010-05-23', '196X', '19XX', '2016/2020', '../2022-11-02', '2024/..', '2020?'];
const words = ['ber', 'Åbo', 'turku', "o'b", '%', 'a b', 'kommune', '大', '🏙', '\\', '$1'];
const languages = ['nb', 'nn', 'en', 'sv', 'fi', 'zh-Hant', 'xx'];
const numbers = [0, 1, -1, 100, 291940, 2_000_000_000];

/** Draws values of input types, as GraphQL writes them, mostly such as are in the register. */
class Values {
  constructor({ records, identifiers }, draw) {
    this.records = records;
    this.identifiers = identifiers;
    this.draw = draw;
    this.all = [...records.values()].flat();
  }

  of = items => items[this.draw(items.length)];
  chance = percent => this.draw(100) < percent;

  /** From one to so many, each once. */
  some(items, most) {
    const left = [...items];
    return Array.from({ length: Math.min(left.length, 1 + this.draw(most)) }, () => left.splice(this.draw(left.length), 1)[0]);
  }

  text = value => JSON.stringify(value);
  key = name => this.text(this.of(this.records.get(name) ?? this.all).key);
  iri = name => this.text(this.of(this.records.get(name) ?? this.all).id);
  day = () => this.text(this.of(days));
  word = () => this.text(this.of(words));
  languages = () => `[${this.some(languages, 3).map(this.text).join(', ')}]`;

  identifier() {
    const { scheme, value } = this.of(this.identifiers);
    return `{ scheme: ${scheme}, value: ${this.text(value)} }`;
  }

  /** Of a condition some fields; below a certain depth none that hold others, where there are any else. `name` is the concept’s. */
  condition(type, name, depth) {
    const all = Object.values(type.getFields());
    const plain = all.filter(field => !isNested(field.type));
    const drawn = this.some(depth > 0 || !plain.length ? all : plain, 2);
    return `{ ${drawn.map(field => `${field.name}: ${this.value(field, name, depth - 1)}`).join(', ')} }`;
  }

  value({ name: field, type: given }, name, depth) {
    const type = getNullableType(given);
    if (isListType(type)) {
      const item = { name: field, type: type.ofType };
      return `[${Array.from({ length: 1 + this.draw(2) }, () => this.value(item, name, depth)).join(', ')}]`;
    }
    if (isEnumType(type)) return this.of(type.getValues()).name;
    if (isInputObjectType(type)) return this.condition(type, /^(\w+)Where$/.exec(type.name)?.[1] ?? name, depth);
    return this.scalar(type.name, field, name);
  }

  scalar(type, field, name) {
    if (type === 'Int') return String(this.of(numbers));
    if (type === 'Float') return String(this.of([...numbers, 60.39, 5.3233, 1e-7]));
    if (type === 'Boolean') return String(this.chance(50));
    if (type === 'Date') return this.day();
    if (type === 'EDTF') return this.text(this.of(dates));
    if (field === 'lang') return this.text(this.of(languages));
    return this.chance(70) ? this.key(name) : this.word();
  }
}

const isNested = type => {
  const inner = getNullableType(type);
  return isInputObjectType(isListType(inner) ? getNullableType(inner.ofType) : inner);
};

module.exports = { Values };
