import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { KnownPlaces } from '../../domain/intake/cities';
import type { KnownCountry } from '../../domain/intake/country-names';
import { finders } from '../../domain/intake/finders';
import { knownCitiesSql, knownCountriesSql, type KnownCity } from '../../domain/intake/known-cities';
import type { NewRecord, Pointer } from '../../model/new-record';
import { quoted } from '../../store/sql/quoted';
import { openIn, openTo } from '../../store/sql/shown';
import { home } from '../../version';
import { boundOf, heldElsewhere } from '../into-dataset';
import type { Means } from '../mapping/mapped';
import type { Mapping } from '../mapping/mapping';
import { made } from '../mapping/templates';
import type { ImportOrder, Register } from '../order';
import { readTable } from '../table';

/** What the rows of a file are mapped with, and the records made once for it. */
export async function meansOf(register: Register, order: ImportOrder, mapping: Mapping) {
  const { once, records } = await madeOnce(register, order, mapping);
  const source = once.values().next().value!;
  const known = await knownPlaces(register, order.dataset);
  const purpose = { dataset: order.dataset, source, countries: mapping.countries, decisions: order.decisions };
  const wanted = new Set(mapping.rows.flatMap(({ find }) => Object.values(find).map(({ concept }) => concept)));
  const means: Omit<Means, 'folded'> = {
    once,
    finders: Object.fromEntries([...wanted].map(concept => [concept, finders[concept]!(known, purpose)])),
  };
  return { means, records };
}

async function madeOnce(register: Register, { file, dataset }: ImportOrder, mapping: Mapping) {
  const once = new Map<string, Pointer>();
  const records: NewRecord[] = [];
  for (const template of mapping.once) {
    const it = made(template, { cells: {}, named: once }, { concepts: register.concepts, dataset, origin: file })!;
    once.set(template.name ?? it.pointer.key, it.pointer);
    if (!template.reuse || !(await heldElsewhere(register, dataset, it.records)).size) records.push(...it.records);
  }
  return { once, records };
}

/** What is public may link to what is public only, so others are no candidates there. */
async function knownPlaces({ client, concepts, viewer }: Register, dataset: string): Promise<KnownPlaces> {
  const bounds = boundOf(concepts);
  const open = `${quoted(dataset)} IN ${openIn(bounds)}`;
  const seen = `CASE WHEN ${open} THEN c.dataset IN ${openIn(bounds)} ELSE c.dataset IN ${openIn(bounds, openTo(viewer))} END`;
  const cities = await client.query<KnownCity>(knownCitiesSql(seen));
  const countries = await client.query<{ key: string; dataset: string }>(knownCountriesSql(seen));
  return { cities: cities.rows, countries: new Map(countries.rows.map(({ key, dataset }) => [key, dataset])), iso: await isoCountries() };
}

const columns = ['alpha2', 'alpha3', 'name_nb', 'name_nn', 'name_en'];

/** The table that comes with Kontor. */
async function isoCountries(): Promise<readonly KnownCountry[]> {
  const file = 'countries.csv';
  const { rows } = readTable(file, await readFile(join(home, 'data', file)), columns);
  return rows.map(({ cells }) => ({
    alpha2: cells.alpha2!.toLowerCase(),
    alpha3: cells.alpha3!,
    names: { nb: cells.name_nb!, nn: cells.name_nn!, en: cells.name_en! },
  }));
}
