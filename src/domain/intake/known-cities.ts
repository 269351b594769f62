/** A city that the register holds, or that was made in this import. */
export interface KnownCity {
  readonly key: string;
  /** A key. */
  readonly country: string;
  /** A key. */
  readonly dataset: string;
  readonly names: readonly string[];
  /** The names in the form in which they are compared. */
  readonly folded: readonly string[];
  readonly lat: number | null;
  readonly long: number | null;
  readonly identifiers: readonly Identity[];
}

export interface Identity {
  readonly scheme: string;
  readonly value: string;
  readonly verified: boolean;
}

/** The cities for which a condition on the row `c` holds, a row each. */
export const knownCitiesSql = (seen: string) => `SELECT c.key, c.country, c.dataset, c.lat, c.long, n.names,
    ARRAY(SELECT DISTINCT array_to_string(fold_words(name), ' ') FROM unnest(n.names) name) AS folded,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('scheme', i.scheme, 'value', i.value, 'verified', i.verified) ORDER BY i.ordinal), '[]') FROM identifier i WHERE i.of_city = c.key) AS identifiers
  FROM city c CROSS JOIN LATERAL (
    SELECT array_agg(DISTINCT name) AS names FROM (
      SELECT value AS name FROM jsonb_each_text(c.names) UNION ALL SELECT jsonb_array_elements_text(value) FROM jsonb_each(c.alt_names)
    ) called
  ) n WHERE ${seen} ORDER BY c.key COLLATE "C"`;

/** The keys of countries that the register holds, each with its dataset. */
export const knownCountriesSql = (seen: string) => `SELECT c.key, c.dataset FROM country c WHERE ${seen}`;

/** The folded form of names, in the order given. */
export const foldSql = `SELECT array_to_string(fold_words(name), ' ') AS folded FROM unnest($1::text[]) WITH ORDINALITY n (name, place) ORDER BY place`;

const earth = 6371;
/** Further apart than this, in kilometres, two places are not the same. */
const nearby = 25;

/** Whether both are known to lie somewhere, and not near each other. */
export function areApart(a: Placed, b: Placed): boolean {
  if (a.lat === null || a.long === null || b.lat === null || b.long === null) return false;
  const [x, y, between] = [a.lat, b.lat, b.long - a.long].map(degrees => (degrees * Math.PI) / 180) as [number, number, number];
  const cosine = Math.sin(x) * Math.sin(y) + Math.cos(x) * Math.cos(y) * Math.cos(between);
  return earth * Math.acos(Math.min(1, cosine)) > nearby;
}
type Placed = Pick<KnownCity, 'lat' | 'long'>;
