/** What PostGraphile has no words for, as functions in SQL that it shows as fields: this is its own way of adding such. */
const functions = `
CREATE SCHEMA IF NOT EXISTS bench;
CREATE OR REPLACE FUNCTION bench.cities_found(text text) RETURNS SETOF public.city LANGUAGE sql STABLE AS
  $$ SELECT * FROM public.city WHERE search @@ search_query(text) ORDER BY key $$;
CREATE OR REPLACE FUNCTION bench.agreements_by_country() RETURNS TABLE (country text, count integer) LANGUAGE sql STABLE AS $$
  SELECT country, count(*)::integer AS count FROM (
    SELECT p.agreement, c.country FROM public.party p JOIN public.city c ON c.key = p.actor_city
    UNION SELECT p.agreement, o.country FROM public.party p JOIN public.organisation o ON o.key = p.actor_organisation WHERE o.country IS NOT NULL
  ) s GROUP BY country ORDER BY 2 DESC, country COLLATE "C"
$$;`;

module.exports = { functions };
