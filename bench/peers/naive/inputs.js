const { createUnionType, Field, InputType, Int, ObjectType, registerEnumType } = require('type-graphql');
const { decorate } = require('./decorate');
const { City, Organisation } = require('./entities');

const types = 'TWINNING FRIENDSHIP PARTNERSHIP PROJECT_PARTNERSHIP COOPERATION MEMORANDUM LETTER_OF_INTENT SOLIDARITY CONTACT OTHER'.split(
  ' ',
);
const listed = (name, codes) => {
  const all = Object.fromEntries(codes.map(code => [code, code]));
  registerEnumType(all, { name });
  return all;
};
const AgreementType = listed('AgreementType', types);
const AgreementOrder = listed('AgreementOrder', ['KEY_ASC', 'VALID_FROM_ASC']);
const Countable = listed('Countable', ['Agreement']);
const CountBy = listed('CountBy', ['COUNTRY']);

const optional = { nullable: true };
class KeyFilter {}
decorate(KeyFilter, [InputType('KeyFilter')], { eq: [Field(() => String, optional)] });
class AgreementTypeFilter {}
decorate(AgreementTypeFilter, [InputType('AgreementTypeFilter')], { eq: [Field(() => AgreementType, optional)] });
class Where {}
decorate(Where, [InputType('Where')], { key: [Field(() => KeyFilter, optional)], type: [Field(() => AgreementTypeFilter, optional)] });
class CountGroup {}
decorate(CountGroup, [ObjectType('CountGroup')], { country: [Field(() => String, optional)], count: [Field(() => Int)] });
const Actor = createUnionType({ name: 'Actor', types: () => [City, Organisation] });

module.exports = { Actor, AgreementOrder, CountBy, CountGroup, Countable, optional, Where };
