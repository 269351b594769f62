import { join } from 'node:path';
import type { Concept } from '../../model/concept';
import { publicDatasets } from '../../store/public-datasets';
import { stateOf } from '../../store/state';
import { withSession } from '../../store/with-session';
import type { Parts } from '../parts';
import { dumpTimes } from './dump-times';
import { single, type Measure } from './exposition';

type Needed = Pick<Parts, 'healthPool' | 'config'> & { readonly model: { readonly concepts: readonly Concept[] } };

/** The state of the register and of its dumps; of what is not public nothing is told but that the revision counts it. Without a database only that. */
export async function ofRegister(parts: Needed): Promise<Measure[]> {
  const told = await Promise.all([stateOf(parts.healthPool), dumps(parts)]).catch(() => undefined);
  const up = single('kontor_database_up', 'gauge', 'Whether the database answers.', told ? 1 : 0);
  if (!told) return [up];
  const [{ revision, at }, made] = told;
  return [
    up,
    single('kontor_revision', 'gauge', 'The newest revision of the register.', revision),
    single('kontor_revision_timestamp_seconds', 'gauge', 'When that was made, in seconds since 1970.', at.getTime() / 1000),
    made,
  ];
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
