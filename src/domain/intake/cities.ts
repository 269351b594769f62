import type { NewRecord, Pointer } from '../../model/new-record';
import { identifierProblem } from '../codes/identifier-scheme';
import { record, toCity } from '../seed/record';
import { besides, countryNames, type KnownCountry } from './country-names';
import { nobody, otherIdentifier, placeOf, withMore } from './city-facts';
import { CityIndex } from './city-index';
import { cityKey, cityRecords } from './city-records';
import type { Decision, Finder, Found, NotFoundOut, Purpose, Wanted } from './finder';
import { areApart, type KnownCity } from './known-cities';
import { ambiguous, nameOf, trouble } from './not-found-out';

/** What the register holds of cities and countries. */
export interface KnownPlaces {
  readonly cities: readonly KnownCity[];
  /** Keys of countries, with the datasets that hold them. */
  readonly countries: ReadonlyMap<string, string>;
  readonly iso: readonly KnownCountry[];
}

/**
 * Finds the city that a row means: by an identifier, or else by its name in any language or spelling together with its country, if one
 * alone fits; where none does, it makes one. By a name alone, or by where it lies, nothing is found.
 */
export class Cities implements Finder {
  readonly #index: CityIndex;
  readonly #places: KnownPlaces;
  readonly #purpose: Purpose;
  readonly #codeOf: (name: string) => string | undefined;
  readonly #iso: ReadonlyMap<string, KnownCountry>;
  readonly #decisions: ReadonlyMap<string, Decision>;
  /** What was told of already, and need not be again; and of that what the present row had told. */
  readonly #told = new Set<string>();
  #justTold: string[] = [];

  constructor(places: KnownPlaces, purpose: Purpose) {
    const iso = [...places.iso, ...besides];
    this.#places = places;
    this.#purpose = purpose;
    this.#index = new CityIndex(places.cities);
    this.#codeOf = countryNames(iso, purpose.countries);
    this.#iso = new Map(iso.map(country => [country.alpha2, country]));
    this.#decisions = new Map(purpose.decisions.map(decision => [decision.at, decision]));
  }

  keep() {
    this.#index.keep();
    this.#justTold = [];
  }

  undo() {
    this.#index.undo();
    for (const what of this.#justTold) this.#told.delete(what);
    this.#justTold = [];
  }

  find(wanted: Wanted): Found | NotFoundOut {
    const misfit = Object.entries(wanted.identifiers).find(([scheme, value]) => identifierProblem(scheme, value));
    if (misfit) return trouble('IDENTIFIER', 'number', misfit[1], identifierProblem(...misfit)!);
    const country = this.#codeOf(wanted.country);
    const identified = this.#identified(wanted, country);
    if (identified) return 'code' in identified ? identified : this.#taken(identified, wanted);
    if (!country) return trouble('COUNTRY', 'place', wanted.country, 'This country is not known by that name.');
    if (!wanted.name) return trouble('NAME', 'name', '', 'It has no name.');
    const decision =
      this.#decisions.get(nameOf(wanted)) ?? (wanted.line === undefined ? undefined : this.#decisions.get(String(wanted.line)));
    if (decision) return this.#taken(this.#index.get(decision.key) ?? decision.key, wanted, country);
    const named = this.#index.named(country, wanted.folded).filter(city => !areApart(city, placeOf(wanted)));
    const [only, ...others] = named;
    if (!only) return this.#taken(this.#newKey(wanted.name, country), wanted, country);
    if (others.length) return ambiguous(wanted, named, `${named.length} cities of this name lie in this country.`);
    const other = otherIdentifier(only, wanted);
    if (other) return ambiguous(wanted, named, `The city of this name has another ${other}: it may be the same, or another one.`);
    return this.#taken(only, wanted);
  }

  /** The city that an identifier leads to. One that nobody has checked leads to it only if the name and the country do as well. */
  #identified(wanted: Wanted, country: string | undefined): KnownCity | NotFoundOut | undefined {
    const cities = new Set(Object.entries(wanted.identifiers).flatMap(([scheme, value]) => this.#index.identified(scheme, value)));
    const [city, ...others] = cities;
    if (!city) return undefined;
    if (others.length) return ambiguous(wanted, [...cities], 'Its identifiers are those of several cities.');
    if (otherIdentifier(city, wanted)) return ambiguous(wanted, [city], `The city with one of its identifiers has another ${otherIdentifier(city, wanted)}.`); // prettier-ignore
    const isSure = city.identifiers.some(({ scheme, value, verified }) => verified && wanted.identifiers[scheme] === value);
    if (isSure || (city.country === country && city.folded.includes(wanted.folded))) return city;
    return ambiguous(wanted, [city], 'A city of another name or country has this identifier, and nobody has checked it.');
  }

  #newKey = (name: string, country: string) => cityKey(name, country, key => this.#index.get(key) !== undefined);

  /** The city that is meant, with the records that it takes: those of other datasets stay as they are. */
  #taken(meant: KnownCity | string, wanted: Wanted, code?: string): Found {
    const isNew = typeof meant === 'string';
    const key = isNew ? meant : meant.key;
    const country = isNew ? code! : meant.country;
    const isOwn = isNew || meant.dataset === this.#purpose.dataset;
    this.#index.put(withMore(isNew ? nobody(key, country, this.#purpose.dataset) : meant, wanted));
    const its = isOwn ? [...this.#country(country), ...this.#once(key, () => cityRecords(key, country, wanted, this.#purpose))] : [];
    return { pointer: toCity(key), records: its };
  }

  #country(key: string): readonly NewRecord[] {
    if ((this.#places.countries.get(key) ?? this.#purpose.dataset) !== this.#purpose.dataset) return [];
    const known = this.#iso.get(key);
    if (!known) return [];
    const dataset: Pointer = { concept: 'Dataset', key: this.#purpose.dataset };
    return this.#once(`country ${key}`, () => [record('Country', key, { names: known.names, alpha3: known.alpha3, dataset })]);
  }

  #once(what: string, records: () => readonly NewRecord[]): readonly NewRecord[] {
    if (this.#told.has(what)) return [];
    this.#told.add(what);
    this.#justTold.push(what);
    return records();
  }
}
