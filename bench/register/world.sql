-- A register of the world, made up and always the same. `:cities` and the like are numbers that the caller puts in.
-- What is drawn stands behind an `OFFSET 0`, or it would be drawn anew wherever it is used.

-- From 0 to `most` - 1, as if by chance: the same for the same `n` and `salt`, and unlike that for another salt.
CREATE FUNCTION pg_temp.pick(n integer, salt integer, most integer) RETURNS integer LANGUAGE sql IMMUTABLE AS
  $$ SELECT ('x' || substr(md5(n::text || '/' || salt::text), 1, 7))::bit(28)::integer % most $$;
CREATE FUNCTION pg_temp.word(n integer) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT (ARRAY['Nor', 'Al', 'Ber', 'Cas', 'Dör', 'El', 'Fal', 'Går', 'Hel', 'Is', 'Jør', 'Kal', 'Lin', 'Mar', 'Øst', 'Pe', 'Ros', 'San', 'Tur', 'Ul'])[n % 20 + 1]
    || (ARRAY['ken', 'mon', 'ta', 'vi', 'lo', 'du', 'ga', 'ri', 'sö', 'ba', 'ne', 'po', 'xi', 'ju', 'ke', 'fo', 'wa', 'hu', 'çi', 'mé'])[n / 20 % 20 + 1]
    || (ARRAY['vik', 'stad', 'burg', 'ham', 'ville', 'grad', 'minster', 'polis', 'fors', 'nes', 'berg', 'heim', 'port', 'field', 'dal', 'mouth', 'ton', 'haven', 'wick', 'sund', 'by', 'gård', 'lund', 'torp', 'åker'])[n / 400 % 25 + 1]
    || (ARRAY['', 'a', 'en', 'is', 'um', 'o', 'ex', 'ir', 'ad', 'os'])[n / 10000 % 10 + 1]
    || coalesce(nullif(n / 100000, 0)::text, '') $$;
CREATE FUNCTION pg_temp.slug(name text) RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT lower(translate(name, 'Øäåøöçé', 'Oaaooce')) $$;
CREATE FUNCTION pg_temp.city(n integer) RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT pg_temp.slug(pg_temp.word(n)) $$;
CREATE FUNCTION pg_temp.organisation(n integer) RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT 'network-' || n $$;
CREATE FUNCTION pg_temp.source(n integer, salt integer) RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT 'source-' || pg_temp.pick(n, salt, :sources)::text $$;
-- A day, or only its year: years are all that is known of one in five.
CREATE FUNCTION pg_temp.day(n integer, salt integer, year integer) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT year || CASE WHEN pg_temp.pick(n, salt, 5) = 0 THEN '' ELSE to_char(make_date(2001, 1, 1) + pg_temp.pick(n, salt + 1, 365), '-MM-DD') END $$;
CREATE FUNCTION pg_temp.in_three(value text) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$ SELECT jsonb_build_object('en', value, 'nb', value, 'nn', value) $$;

SET CONSTRAINTS ALL DEFERRED;

INSERT INTO organisation (key, dataset, names, kind) VALUES ('world-office', 'world', '{"en": "Office of the World"}', 'PUBLIC_BODY');
INSERT INTO contact_point (key, dataset, names, organisation, email) VALUES ('world-desk', 'world', '{"en": "Desk"}', 'world-office', 'desk@example.org');
INSERT INTO dataset (key, dataset, titles, descriptions, licence, publisher, contact_point, public)
  VALUES ('world', 'world', pg_temp.in_three('World'), pg_temp.in_three('Made up.'), 'http://publications.europa.eu/resource/authority/licence/CC0', 'world-office', 'world-desk', true);
INSERT INTO register (names, dataset) VALUES ('{"en": "World"}', 'world');

INSERT INTO source (key, dataset, titles, url, publisher, kind, closeness, language, date, retrieved)
  SELECT 'source-' || n, 'world', jsonb_build_object('en', 'Minutes ' || n), 'https://example.org/minutes/' || n, 'Archive of ' || pg_temp.word(n % :cities), 'OFFICIAL', 'PRIMARY', 'en',
    pg_temp.day(n, 10, 2024), DATE '2026-01-01' + n % 300
  FROM generate_series(0, :sources - 1) n;

INSERT INTO country (key, dataset, names, alpha3)
  SELECT chr(97 + n / 12) || chr(97 + n % 12), 'world', pg_temp.in_three('Land of ' || pg_temp.word(n * 7)), upper(chr(97 + n / 12) || chr(97 + n % 12)) || 'X'
  FROM generate_series(0, 119) n;

-- Eight cities share an older name, so that a search for it finds eight at any scale. Few countries have many cities.
INSERT INTO city (key, dataset, names, alt_names, country, lat, long, population, population_on, homepage)
  SELECT pg_temp.city(n), 'world', pg_temp.in_three(pg_temp.word(n)), jsonb_build_object('en', jsonb_build_array('Old ' || pg_temp.word(n / 8) || 'ana')),
    chr(97 + land / 12) || chr(97 + land % 12), pg_temp.pick(n, 20, 18000) / 100.0 - 90, pg_temp.pick(n, 21, 36000) / 100.0 - 180,
    1000 + pg_temp.pick(n, 22, 2000000), (2015 + n % 10)::text, CASE WHEN n % 3 = 0 THEN 'https://example.org/city/' || n END
  FROM generate_series(0, :cities - 1) n, LATERAL (SELECT pg_temp.pick(n, 23, 120) * pg_temp.pick(n, 24, 120) / 120 AS land OFFSET 0) l;
INSERT INTO city_sources (owner, target) SELECT pg_temp.city(n), pg_temp.source(n, 25) FROM generate_series(0, :cities - 1) n;

INSERT INTO organisation (key, dataset, names, abbreviation, kind, seat, country, founded, homepage)
  SELECT pg_temp.organisation(n), 'world', pg_temp.in_three('Network of ' || pg_temp.word(n * 3)), 'N' || n,
    (ARRAY['CITY_NETWORK', 'CITY_NETWORK', 'CITY_NETWORK', 'ASSOCIATION', 'UNIVERSITY', 'PROGRAMME'])[n % 6 + 1], city.key, city.country, (1900 + n % 120)::text, 'https://example.org/network/' || n
  FROM generate_series(0, :organisations - 1) n JOIN city ON city.key = pg_temp.city(pg_temp.pick(n, 30, :cities));
INSERT INTO organisation_sources (owner, target) SELECT pg_temp.organisation(n), pg_temp.source(n, 31) FROM generate_series(0, :organisations - 1) n;

-- Every fourth agreement has three sides; of every tenth of these, the third is an organisation.
CREATE TEMPORARY TABLE tie AS
  SELECT n, type, first, (first + second) % :cities AS second, CASE WHEN n % 4 = 0 THEN (first + second + 1 + pg_temp.pick(n, 42, :cities - 1 - second)) % :cities END AS third, year,
    pg_temp.city(first) || '-' || pg_temp.city((first + second) % :cities) || '-' || replace(lower(type), '_', '-') || '-' || n AS key
  FROM generate_series(0, :agreements - 1) n, LATERAL (SELECT pg_temp.pick(n, 40, :cities) AS first, 1 + pg_temp.pick(n, 41, :cities - 2) AS second, 1950 + pg_temp.pick(n, 43, 65) AS year,
    (ARRAY['TWINNING', 'TWINNING', 'TWINNING', 'TWINNING', 'TWINNING', 'FRIENDSHIP', 'FRIENDSHIP', 'PARTNERSHIP', 'COOPERATION', 'MEMORANDUM'])[pg_temp.pick(n, 44, 10) + 1] AS type OFFSET 0) t;
INSERT INTO agreement (key, dataset, type, titles, agreed_until, tacit_renewal, themes)
  SELECT key, 'world', type, CASE WHEN n % 2 = 0 THEN jsonb_build_object('en', 'Agreement ' || n, 'nb', 'Avtale ' || n) END,
    CASE WHEN type = 'MEMORANDUM' THEN (year + 20)::text END, CASE WHEN type = 'MEMORANDUM' THEN n % 3 = 0 END, CASE WHEN n % 5 = 0 THEN ARRAY['https://example.org/theme/' || n % 50] ELSE '{}' END
  FROM tie;
INSERT INTO agreement_sources (owner, target) SELECT key, pg_temp.source(n, 45) FROM tie;
INSERT INTO party (key, ordinal, agreement, actor_city, actor_organisation, role, level, recognition)
  SELECT tie.key || '#party-' || side.ordinal, side.ordinal, tie.key, side.city, CASE WHEN side.city IS NULL THEN pg_temp.organisation(pg_temp.pick(n, 46, :organisations)) END,
    CASE WHEN side.ordinal = 1 THEN 'LEAD' ELSE 'PARTY' END, CASE WHEN side.city IS NOT NULL THEN 'MUNICIPALITY' END, CASE WHEN pg_temp.pick(n, 47, 50) = side.ordinal THEN 'NOT_LISTED' ELSE 'RECOGNISED' END
  FROM tie, unnest(ARRAY[pg_temp.city(first), pg_temp.city(second), CASE WHEN n % 40 <> 0 THEN pg_temp.city(third) END]) WITH ORDINALITY side (city, ordinal)
  WHERE side.ordinal < 3 OR third IS NOT NULL;
INSERT INTO party_recognition_sources (owner, target) SELECT key, pg_temp.source(hashtext(key), 48) FROM party;

CREATE TEMPORARY TABLE belonging AS
  SELECT n, network, CASE WHEN n % 10 <> 0 THEN pg_temp.city(city) END AS city, CASE WHEN n % 10 = 0 THEN pg_temp.organisation((network + 1 + pg_temp.pick(n, 52, :organisations - 1)) % :organisations) END AS organisation, year,
    pg_temp.city(city) || '-' || pg_temp.organisation(network) || '-' || n AS key
  FROM generate_series(0, :memberships - 1) n, LATERAL (SELECT pg_temp.pick(n, 50, :organisations) AS network, pg_temp.pick(n, 51, :cities) AS city, 1960 + pg_temp.pick(n, 53, 60) AS year OFFSET 0) t;
INSERT INTO membership (key, dataset, member_city, member_organisation, organisation, role)
  SELECT key, 'world', city, organisation, pg_temp.organisation(network), (ARRAY['MEMBER', 'FULL_MEMBER', 'ASSOCIATE', 'SIGNATORY'])[n % 4 + 1] FROM belonging;
INSERT INTO membership_sources (owner, target) SELECT key, pg_temp.source(n, 54) FROM belonging;

-- Each begins; most are seen again later; some end, sleep or are put on hold.
CREATE TEMPORARY TABLE happening AS
  SELECT 'a' || n || '-' || place AS key, key AS agreement, NULL AS membership, event.type, pg_temp.day(n, 60 + place::integer * 2, year + after) AS date, place
  FROM tie, unnest(
    ARRAY[CASE WHEN n % 4 = 3 THEN 'ESTABLISHED' ELSE 'SIGNED' END, CASE WHEN tie.type = 'MEMORANDUM' THEN 'RENEWED' ELSE 'ATTESTED' END, (ARRAY['TERMINATED', 'DECLARED_DORMANT', 'SUSPENDED'])[pg_temp.pick(n, 62, 10) + 1]],
    ARRAY[0, 1 + pg_temp.pick(n, 61, 5), 7]) WITH ORDINALITY event (type, after, place) WHERE event.type IS NOT NULL
  UNION ALL
  SELECT 'm' || n || '-' || place, NULL, key, event.type, pg_temp.day(n, 70 + place::integer * 2, year + after), place
  FROM belonging, unnest(ARRAY['JOINED', CASE WHEN n % 8 = 5 THEN 'TERMINATED' END], ARRAY[0, 3]) WITH ORDINALITY event (type, after, place) WHERE event.type IS NOT NULL;
INSERT INTO event (key, dataset, about_agreement, about_membership, type, date, "order", description)
  SELECT key, 'world', agreement, membership, type, date, place, jsonb_build_object('en', 'As told in the minutes of ' || left(date, 4)) FROM happening;
INSERT INTO event_sources (owner, target) SELECT key, pg_temp.source(hashtext(key), 80) FROM happening;

INSERT INTO strategy (key, dataset, titles, kind, adopted, adopted_by, period, sdgs)
  SELECT 'strategy-' || n, 'world', pg_temp.in_three('Strategy ' || n), CASE WHEN n % 3 = 0 THEN 'ACTION_PLAN' ELSE 'STRATEGY' END, pg_temp.day(n, 90, year),
    pg_temp.organisation(n % :organisations), year || '/' || year + 4, ARRAY['http://metadata.un.org/sdg/17']
  FROM generate_series(0, :strategies - 1) n, LATERAL (SELECT 2000 + n % 25 AS year) y;
INSERT INTO strategy_sources (owner, target) SELECT 'strategy-' || n, pg_temp.source(n, 91) FROM generate_series(0, :strategies - 1) n;
