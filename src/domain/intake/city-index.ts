import type { KnownCity } from './known-cities';

/** Cities by what they can be found by. What was put since the last `keep` can be undone. */
export class CityIndex {
  readonly #byKey = new Map<string, KnownCity>();
  readonly #byName = new Map<string, Set<string>>();
  readonly #byIdentifier = new Map<string, Set<string>>();
  readonly #before = new Map<string, KnownCity | undefined>();

  constructor(cities: Iterable<KnownCity>) {
    for (const city of cities) this.put(city);
    this.keep();
  }

  /** Adds a city, or what more is known of it. */
  put(city: KnownCity) {
    if (!this.#before.has(city.key)) this.#before.set(city.key, this.#byKey.get(city.key));
    this.#byKey.set(city.key, city);
    for (const name of city.folded) if (name) add(this.#byName, `${city.country} ${name}`, city.key);
    for (const { scheme, value } of city.identifiers) add(this.#byIdentifier, `${scheme} ${value}`, city.key);
  }

  keep = () => this.#before.clear();
  undo() {
    for (const [key, city] of this.#before)
      if (city) this.#byKey.set(key, city);
      else this.#byKey.delete(key);
    this.keep();
  }

  get = (key: string) => this.#byKey.get(key);
  /** Those of a country with a name that folds so. */
  named = (country: string, folded: string): readonly KnownCity[] =>
    this.#all(this.#byName.get(`${country} ${folded}`)).filter(city => city.folded.includes(folded));
  identified = (scheme: string, value: string): readonly KnownCity[] =>
    this.#all(this.#byIdentifier.get(`${scheme} ${value}`)).filter(city =>
      city.identifiers.some(it => it.scheme === scheme && it.value === value),
    );

  /** What was undone may still be pointed at. */
  #all = (keys: ReadonlySet<string> = new Set()) => [...keys].flatMap(key => this.#byKey.get(key) ?? []);
}

function add(index: Map<string, Set<string>>, at: string, key: string) {
  const keys = index.get(at);
  if (keys) keys.add(key);
  else index.set(at, new Set([key]));
}
