const { Arg, FieldResolver, Resolver, Root } = require('type-graphql');
const { decorate } = require('./decorate');
const { Agreement, City, Country, Organisation, Strategy } = require('./entities');
const { field } = require('./field');
const { optional } = require('./inputs');

const langs = Arg('lang', () => [String], optional);

const pick = (texts, lang = []) => texts && (texts[lang.find(tag => tag in texts)] ?? Object.values(texts)[0]);
const named = type => {
  class Named {
    name({ names }, lang) {
      return pick(names, lang);
    }
  }
  return decorate(Named, [Resolver(() => type)], { name: field(FieldResolver, () => String, undefined, Root(), langs) });
};
const titled = type => {
  class Titled {
    title({ titles }, lang) {
      return pick(titles, lang);
    }
  }
  return decorate(Titled, [Resolver(() => type)], { title: field(FieldResolver, () => String, optional, Root(), langs) });
};

const names = [...[City, Organisation, Country].map(named), ...[Agreement, Strategy].map(titled)];

module.exports = { names };
