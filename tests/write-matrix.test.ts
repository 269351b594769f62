import type { Concept } from '../src/model/concept';
import { roles, type Role } from '../src/model/viewer';
import { writings } from '../src/graphql/schema/writing';
import { keyOf } from './keys';
import { startService, type Answer, type Service } from './service';

/** GUARD E1: every mutation for each role, each of the two walls alone: who may not is refused, and nothing is changed; who may, may. */
let service: Service;
const walls: Record<string, Pick<Service, 'answer' | 'stop'>> = {};
const everybody = ['nobody', ...roles, 'administrator elsewhere'] as const;
type Who = (typeof everybody)[number];
const headers: Partial<Record<Who | 'office', Record<string, string>>> = { nobody: {} };
/** Keys of the datasets to be made: rights on a dataset's own record are by its key. */
const datasets = Array.from({ length: 2 * everybody.length }, (_, index) => `matrix-dataset-${index}`);
beforeAll(async () => {
  service = await startService(['bergen', 'official-claims']);
  for (const role of roles) headers[role] = (await keyOf(service, { role, datasets: ['bergen', ...datasets] })).header;
  headers['administrator elsewhere'] = (await keyOf(service, { role: 'administrator', datasets: ['official-claims'] })).header;
  headers.office = (await keyOf(service, { role: 'administrator', datasets: 'all' })).header;
  walls['the first wall alone'] = await service.again({}, { walled: false });
  walls['the second wall alone'] = await service.again({}, { guarded: false });
}, 120_000);
afterAll(async () => {
  for (const { stop } of Object.values(walls)) await stop();
  await service.stop();
});

const codeOf = ({ errors }: Answer) => errors?.[0]?.extensions.code;
const send = (answer: Service['answer'], who: Who | 'office', name: string, input: object) => {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`.replace(/^(Remove|Restore)\w+/, 'RecordInput');
  return answer(`mutation ($input: ${type}!) { ${name}(input: $input) { revision } }`, { input }, headers[who]);
};
const newest = async () => (await service.ask<{ register: { revision: number } }>('{ register { revision } }')).register.revision;

type State = Readonly<Record<string, unknown>>;

/** A record of the seed as its inputs say it: so a conflict tells it. */
async function stateOf({ name, plural }: Concept): Promise<State> {
  const { [plural]: many } = await service.ask<Record<string, { nodes: { key: string }[] }>>(
    `{ ${plural}(first: 1, dataset: "bergen") { nodes { key } } }`,
  );
  const answer = await send(service.answer, 'office', `change${name}`, { key: many!.nodes[0]!.key, expectedRevision: 0 });
  return (answer.errors![0]!.extensions as unknown as { current: State }).current;
}

/** What a second record may not have as well. */
const otherwise: Readonly<Record<string, (key: string) => object>> = {
  City: () => ({ municipality: null, identifiers: [] }),
  Organisation: () => ({ identifiers: [] }),
  Country: key => ({ alpha3: `${key}x`.toUpperCase() }),
  Event: () => ({ order: ++places, type: 'MEETING', date: null, document: null }),
  Claim: () => ({ rank: 'NORMAL', decided: null, reason: null }),
};
let places = 1000;
let number = 0;
let made = 0;
let countries = 0;
const newKey = ({ name }: Concept) => {
  number++;
  if (name === 'Dataset') return datasets[made++]!;
  // ISO 3166 leaves these to users.
  return name === 'Country' ? `q${String.fromCharCode(109 + (countries++ % 14))}` : `matrix-${number}`;
};
const another = ({ name }: Concept, state: State, key: string): object => ({
  ...Object.fromEntries(Object.entries(state).filter(([field]) => field !== 'revision')),
  ...Object.fromEntries(
    Object.entries(state).flatMap(([field, value]) =>
      Array.isArray(value) && (value as { key?: string }[])[0]?.key
        ? [[field, (value as object[]).map(part => ({ ...part, key: undefined }))]]
        : [],
    ),
  ),
  ...otherwise[name]?.(key),
  key,
});

describe.each(['the first wall alone', 'the second wall alone'])('by %s', wall => {
  const records = () => service.app.concepts.filter(({ whole }) => !whole);
  const roleOf = (name: string) => writings(service.app.model).find(writing => writing.name === name)!.role;
  const mayDo = (who: Who, needed: Role) =>
    (roles as readonly string[]).includes(who) && roles.indexOf(who as Role) >= roles.indexOf(needed);

  /** Somebody tries; what the role does not allow is refused and changes nothing, and is then done by the office, unless told otherwise. */
  async function attempt(who: Who, name: string, input: object, thenDone = true): Promise<void> {
    const before = await newest();
    const answer = await send(walls[wall]!.answer, who, name, input);
    if (mayDo(who, roleOf(name))) {
      expect([who, name, answer.errors]).toEqual([who, name, undefined]);
      expect(await newest()).toBe(before + 1);
      return;
    }
    // Of a dataset that is gone, who had no right to it does not learn that it was there.
    const unknown = who === 'administrator elsewhere' && name === 'restoreDataset' ? 'BAD_USER_INPUT' : 'FORBIDDEN';
    expect([who, name, codeOf(answer)]).toEqual([who, name, who === 'nobody' ? 'UNAUTHENTICATED' : unknown]);
    expect(await newest()).toBe(before);
    if (thenDone) expect([name, (await send(service.answer, 'office', name, input)).errors]).toEqual([name, undefined]);
  }

  test('records are made, changed, removed and restored by who may', async () => {
    for (const concept of records()) {
      const state = await stateOf(concept);
      for (const who of everybody) {
        const [{ name }, key] = [concept, newKey(concept)];
        await attempt(who, `create${name}`, another(concept, state, key));
        await attempt(who, `change${name}`, { key, expectedRevision: await newest(), notes: [{ lang: 'en', value: `by ${who}` }] });
        await attempt(who, `remove${name}`, { key, expectedRevision: await newest() });
        await attempt(who, `restore${name}`, { key, expectedRevision: await newest() });
      }
    }
  }, 400_000);

  test('events are recorded and claims preferred by who may', async () => {
    const { agreement, claims } = await service.ask<{ agreement: { id: string }; claims: { nodes: { key: string }[] } }>(
      '{ agreement(key: "bergen-turku-twinning") { id } claims(dataset: "bergen", where: { property: { eq: "type" } }) { nodes { key } } }',
    );
    for (const who of everybody) {
      await attempt(
        who,
        'recordEvent',
        { about: agreement.id, type: 'MEETING', sources: ['s01'], expectedRevision: await newest() },
        false,
      );
      await attempt(
        who,
        'prefer',
        { key: claims.nodes[0]!.key, reason: `${who} says so, ${wall}`, expectedRevision: await newest() },
        false,
      );
    }
  });

  test('of several changes none is made that somebody may not', async () => {
    const changes = async () => [
      { changeCity: { key: 'turku', expectedRevision: await newest(), homepage: `https://turku.example/${++number}` } },
      { changeDataset: { key: 'bergen', expectedRevision: await newest(), notes: [{ lang: 'en', value: `matrix ${number}` }] } },
    ];
    for (const who of everybody) {
      const before = await newest();
      const answer = await walls[wall]!.answer('mutation ($changes: [ChangeInput!]!) { commit(changes: $changes) { revision } }', { changes: await changes() }, headers[who]); // prettier-ignore
      const may = mayDo(who, 'publisher');
      expect([who, codeOf(answer)]).toEqual([who, may ? undefined : who === 'nobody' ? 'UNAUTHENTICATED' : 'FORBIDDEN']);
      expect(await newest()).toBe(before + (may ? 1 : 0));
    }
  });
});
