import { join } from 'node:path';
import type { Concept } from '../../model/concept';
import { archiveTrouble } from '../../store/clockwork/archiving';
import { withSession } from '../../store/connection/with-session';
import { stateOf } from '../../store/history/state';
import { publicDatasets } from '../../store/reading/public-datasets';
import type { Parts } from '../parts';
import { dumpTimes } from './dump-times';
import { single, type Measure } from './exposition';

type Needed = Pick<Parts, 'healthPool' | 'config'> & { readonly model: { readonly concepts: readonly Concept[] } };

/** The state of the register and of its dumps; of what is not public nothing is told but that the revision counts it. What the database does not answer is left out. */
export async function ofRegister(parts: Needed): Promise<Measure[]> {
  const state = await stateOf(parts.healthPool).catch(() => undefined);
  const up = single('kontor_database_up', 'gauge', 'Whether the database answers.', state ? 1 : 0);
  if (!state) return [up];
  const others = [await archiving(parts).catch(() => undefined), await dumps(parts).catch(() => undefined)];
  return [
    up,
    single('kontor_revision', 'gauge', 'The newest revision of the register.', state.revision),
    single('kontor_revision_timestamp_seconds', 'gauge', 'When that was made, in seconds since 1970.', state.at.getTime() / 1000),
    ...others.filter(measure => measure !== undefined),
  ];
}

async function archiving({ healthPool, config }: Needed): Promise<Measure | undefined> {
  if (config.walArchive === undefined) return undefined;
  const failing = (await archiveTrouble(healthPool)) === undefined ? 0 : 1;
  return single(
    'kontor_archive_failing',
    'gauge',
    'Whether the newest piece of the log of changes could not be put into WAL_ARCHIVE.',
    failing,
  );
}

async function dumps({ healthPool, config, model }: Needed): Promise<Measure> {
  const { datasets } = await withSession(healthPool, session => publicDatasets(session, model.concepts));
  const times = await dumpTimes(join(config.varDir, 'dumps'), datasets);
  return {
    name: 'kontor_dump_timestamp_seconds',
    type: 'gauge',
    help: 'When the newest dump was made that is on the disk, of each public dataset of which there is one, in seconds since 1970.',
    samples: [...times].map(([dataset, at]) => ({ labels: { dataset }, value: at })),
  };
}
