/** Reads whom a new dataset can name, as `Known` says, without cities; one row with a JSON value. */
export const publishersSql = `SELECT jsonb_build_object(
  'organisations', (SELECT coalesce(jsonb_agg(jsonb_build_object('key', o.key, 'schemes',
    (SELECT coalesce(jsonb_agg(i.scheme), '[]') FROM identifier i WHERE i.of_organisation = o.key AND i.verified)
  )), '[]') FROM organisation o),
  'contactPoints', (SELECT coalesce(jsonb_agg(jsonb_build_object('key', key, 'email', email)), '[]') FROM contact_point)
) AS known`;
