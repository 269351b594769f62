import { Client } from 'pg';
import { follow, type Member } from './feed-replay';
import { publicUrl, startService, type Service } from './service';

/** Of what many write at once, quickly, slowly or in vain, a follower misses nothing and hears nothing twice (GUARD D7). All of it: KONTOR_EVENTS=10000. */
const events = Number(process.env.KONTOR_EVENTS ?? 1500);
const writers = 8;

interface Change {
  readonly revision: number;
  readonly kind: string;
  readonly key: string;
}
interface Page {
  readonly changes: {
    readonly nodes: readonly Change[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
}

let service: Service;
beforeAll(async () => (service = await startService()), 120_000);
afterAll(() => service.stop());

/** Writes until there were so many events in all; gives what was committed, as `revision kind key`. Some transactions begin long before they write, some end long after, some are taken back. */
async function write(writer: number, until: () => boolean, wrote: (events: number) => void): Promise<string[]> {
  const session = new Client({ connectionString: service.app.database.url });
  await session.connect();
  const committed: string[] = [];
  for (let n = 0; !until(); n++) {
    const chance = (writer * 7919 + n * 104_729) % 100;
    await session.query('BEGIN; SELECT 1');
    if (chance < 5) await pause(200);
    const told: string[] = [];
    const size = 1 + ((n + writer) % 9);
    for (let city = 0; city < size; city++) {
      const key = `of-${writer}-${(n + city) % 40}`;
      const { rows } = await session.query<{ revision: number; made: boolean }>(
        `INSERT INTO city (key, dataset, names, country) VALUES ($1, 'bergen', '{"en": "Somewhere"}', 'no')
         ON CONFLICT (key) DO UPDATE SET note = jsonb_build_object('en', $2::text) RETURNING revision, (xmax = 0) AS made`,
        [key, `${n} ${city}`],
      );
      told.push(`${rows[0]!.revision} ${rows[0]!.made ? 'CREATED' : 'CHANGED'} ${key}`);
    }
    if (chance % 10 === 0) await pause(40);
    const back = chance % 6 === 0;
    await session.query(back ? 'ROLLBACK' : 'COMMIT');
    if (back) continue;
    committed.push(...told);
    wrote(told.length);
  }
  await session.end();
  return committed;
}
const pause = (ms: number) => new Promise(resolve => setTimeout(resolve, ms));

/** Follows `changes` from a revision on, from cursor to cursor. */
async function followChanges(since: number, ended: () => boolean): Promise<Change[]> {
  const read: Change[] = [];
  for (let [cursor, last] = [null as string | null, false]; ;) {
    last = ended();
    const { changes } = await service.ask<Page>(
      'query ($since: RevisionOrTime!, $after: Cursor) { changes(since: $since, first: 40, after: $after) { nodes { revision kind key } pageInfo { hasNextPage endCursor } } }',
      { since, after: cursor },
    );
    read.push(...changes.nodes);
    cursor = changes.pageInfo.endCursor ?? cursor;
    if (last && !changes.pageInfo.hasNextPage) return read;
    await pause(3);
  }
}

/** Follows the feed as a client of LDES does: the newest page again and again, and of it what it does not know yet. */
async function followFeed(since: number, ended: () => boolean): Promise<Member[]> {
  const [read, known] = [[] as Member[], new Set<string>()];
  const fetchPage = async (address: string) =>
    (await service.get(address.replace(publicUrl, ''), { accept: 'application/n-quads' })).text();
  for (let [address, last] = [`${publicUrl}/feed/after/${since}`, false]; ;) {
    last = ended();
    for await (const page of follow(fetchPage, address)) {
      if (page.address !== address && page.members.some(({ iri }) => known.has(iri))) throw new Error('Told again on another page.');
      address = page.address;
      for (const member of page.members) if (!known.has(member.iri)) read.push(member);
      for (const { iri } of page.members) known.add(iri);
    }
    if (last) return read;
    await pause(3);
  }
}

test(`${events} events by ${writers} writers are all followed, each once, in the order in which they were committed`, async () => {
  const since = (await service.ask<{ register: { revision: number } }>('{ register { revision } }')).register.revision;
  let [count, writing] = [0, true];
  const following = [followChanges(since, () => !writing), followFeed(since, () => !writing)] as const;
  const committed = await Promise.all(
    Array.from({ length: writers }, (_, n) =>
      write(
        n,
        () => count >= events,
        more => void (count += more),
      ),
    ),
  );
  writing = false;
  const [changes, members] = await Promise.all(following);
  const expected = new Set(committed.flat());
  const heard = changes.map(({ revision, kind, key }) => `${revision} ${kind} ${key}`);
  expect(heard.length).toBe(expected.size);
  expect(new Set(heard)).toEqual(expected);
  expect(changes.map(({ revision }) => revision)).toEqual(changes.map(({ revision }) => revision).sort((a, b) => a - b));
  const fed = members.map(({ iri }) => iri.replace(/^.*\/doc\/city\/(.*)\/v\/(\d+)$/, '$2 $1'));
  expect(fed).toEqual(changes.map(({ revision, key }) => `${revision} ${key}`));
}, 600_000);
