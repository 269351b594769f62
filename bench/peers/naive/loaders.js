const DataLoader = require('dataloader');
const { In } = require('typeorm');
const { City, Country, Event, Membership, Organisation, Party, Strategy } = require('./entities');

/** The DataLoaders of one request: each collects keys, and asks once for all of them. */
function loaders(db) {
  const byKey = type =>
    new DataLoader(async keys => {
      const found = new Map((await db.getRepository(type).findBy({ key: In(keys) })).map(record => [record.key, record]));
      return keys.map(key => found.get(key) ?? null);
    });
  const backAlong = (type, link, order, of = record => record) =>
    new DataLoader(async keys => {
      const records = await db.getRepository(type).find({ where: { [link]: In(keys) }, order, ...(type === Party && link !== 'agreementKey' && { relations: { agreement: true } }) }); // prettier-ignore
      const lists = new Map(keys.map(key => [key, []]));
      for (const record of records) lists.get(record[link]).push(of(record));
      return keys.map(key => lists.get(key));
    });
  return {
    cities: byKey(City),
    countries: byKey(Country),
    organisations: byKey(Organisation),
    agreementsOfCity: backAlong(Party, 'actorCity', { agreementKey: 'ASC' }, party => party.agreement),
    membershipsOfCity: backAlong(Membership, 'memberCity', { key: 'ASC' }),
    members: backAlong(Membership, 'organisationKey', { key: 'ASC' }),
    strategies: backAlong(Strategy, 'adoptedBy', { key: 'ASC' }),
    parties: backAlong(Party, 'agreementKey', { ordinal: 'ASC' }),
    events: backAlong(Event, 'aboutAgreement', { key: 'ASC' }),
  };
}

module.exports = { loaders };
