/** Reads what a seed can link to, as `Known` says; one row with a JSON value. */
export const knownSql = `SELECT jsonb_build_object(
  'cities', (SELECT coalesce(jsonb_agg(jsonb_build_object('key', c.key, 'names', c.names, 'country', c.country, 'identifiers',
    (SELECT coalesce(jsonb_agg(jsonb_build_object('scheme', i.scheme, 'value', i.value, 'verified', i.verified)), '[]') FROM identifier i WHERE i.of_city = c.key)
  ) ORDER BY c.key), '[]') FROM city c),
  'countries', (SELECT coalesce(jsonb_agg(key ORDER BY key), '[]') FROM country),
  'sources', (SELECT coalesce(jsonb_agg(jsonb_build_object('key', key, 'url', url) ORDER BY key), '[]') FROM source),
  'organisations', (SELECT coalesce(jsonb_agg(jsonb_build_object('key', o.key, 'schemes',
    (SELECT coalesce(jsonb_agg(i.scheme), '[]') FROM identifier i WHERE i.of_organisation = o.key AND i.verified)
  ) ORDER BY o.key), '[]') FROM organisation o),
  'contactPoints', (SELECT coalesce(jsonb_agg(jsonb_build_object('key', key, 'email', email) ORDER BY key), '[]') FROM contact_point)
) AS known`;

/** Of the expectations in \`$1\` those that the events contradict, once all of them have happened. */
export const contradictedSql = `SELECT e.*, coalesce(a.timeline, m.timeline) -> -1 ->> 'status' AS derived
  FROM jsonb_to_recordset($1) AS e (concept text, key text, status text, origin text)
  LEFT JOIN agreement a ON e.concept = 'Agreement' AND a.key = e.key
  LEFT JOIN membership m ON e.concept = 'Membership' AND m.key = e.key
  WHERE coalesce(a.timeline, m.timeline) -> -1 ->> 'status' IS DISTINCT FROM e.status`;
