const { Arg, Ctx, Query, Resolver } = require('type-graphql');
const { decorate } = require('./decorate');
const { Agreement, City, Membership, Organisation } = require('./entities');
const { field, first } = require('./field');
const { AgreementOrder, CountBy, CountGroup, Countable, optional, Where } = require('./inputs');
const { connections, Cursor, page, placeOf } = require('./pages');

const key = Arg('key', () => String);
const after = Arg('after', () => Cursor, optional);
const where = Arg('where', () => Where, optional);

async function list(db, type, { size = 20, place, where, search }, sorted) {
  const query = db
    .getRepository(type)
    .createQueryBuilder('r')
    .take(size + 1);
  if (sorted) query.orderBy(`r.${sorted}`);
  query.addOrderBy('r.key');
  if (where?.key) query.andWhere('r.key = :key', { key: where.key.eq });
  if (where?.type) query.andWhere('r.type = :type', { type: where.type.eq });
  if (search) query.andWhere('r.search @@ search_query(:search)', { search });
  if (place && sorted) query.andWhere(`(r.${sorted}, r.key) > (:value, :last)`, { value: place[0], last: place[1] });
  else if (place) query.andWhere('r.key > :last', { last: place[0] });
  return page(await query.getMany(), size, sorted && (record => [record[sorted], record.key]));
}

class Queries {
  city(key, { db }) {
    return db.getRepository(City).findOneBy({ key });
  }
  organisation(key, { db }) {
    return db.getRepository(Organisation).findOneBy({ key });
  }
  cities(size, after, search, where, { db }) {
    return list(db, City, { size, place: after && placeOf(after), search, where });
  }
  agreements(size, after, where, orderBy, { db }) {
    return list(db, Agreement, { size, place: after && placeOf(after), where }, orderBy === 'VALID_FROM_ASC' && 'validFromFirst');
  }
  memberships(size, after, where, { db }) {
    return list(db, Membership, { size, place: after && placeOf(after), where });
  }
  counts(_of, _by, { db }) {
    const sides = `SELECT p.agreement, c.country FROM party p JOIN city c ON c.key = p.actor_city
      UNION SELECT p.agreement, o.country FROM party p JOIN organisation o ON o.key = p.actor_organisation WHERE o.country IS NOT NULL`;
    return db.query(`SELECT country, count(*)::integer AS count FROM (${sides}) s GROUP BY country ORDER BY count DESC, country COLLATE "C"`); // prettier-ignore
  }
}
decorate(Queries, [Resolver()], {
  city: field(Query, () => City, optional, key, Ctx()),
  organisation: field(Query, () => Organisation, optional, key, Ctx()),
  cities: field(Query, () => connections.get(City), undefined, first, after, Arg('search', () => String, optional), where, Ctx()), // prettier-ignore
  agreements: field(Query, () => connections.get(Agreement), undefined, first, after, where, Arg('orderBy', () => AgreementOrder, optional), Ctx()), // prettier-ignore
  memberships: field(Query, () => connections.get(Membership), undefined, first, after, where, Ctx()),
  counts: field(Query, () => [CountGroup], undefined, Arg('of', () => Countable), Arg('by', () => [CountBy]), Ctx()), // prettier-ignore
});

module.exports = { Queries };
