const { Arg, Int } = require('type-graphql');
const { optional } = require('./inputs');

/** A field with its parameters: what each of them is given. */
const field = (kind, type, options, ...parameters) => [
  kind(type, options),
  (target, name) => parameters.forEach((parameter, index) => parameter(target, name, index)),
];
const first = Arg('first', () => Int, optional);

module.exports = { field, first };
