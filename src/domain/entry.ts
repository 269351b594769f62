import { InterfaceType, Int } from 'type-graphql';
import { CodeSet, OnDay, Value } from '../model/language';
import { Names } from '../model/texts';
import { Many, One } from '../model/links';
import { named } from '../model/facts';
import { Thing } from '../model/thing';
import type { CodeOf } from '../model/codes';
import type { Day, LangMap } from '../model/values';
import { dct, skos } from '../model/vocabulary';
import { care } from './codes/care';
import type { Dataset } from './dataset';
import type { Source } from './source';

/** What all records share: the dataset that they belong to, their sources, and what the register did with them. */
@InterfaceType('Entry', { description: 'A record of the register: it belongs to one dataset and names its sources.', implements: Thing })
export abstract class Entry extends Thing {
  @One(named<Dataset>('Dataset'), undefined, 'The dataset it belongs to: its licence, its publisher, its graph.', { boundary: true })
  dataset!: Dataset;

  @Many(named<Source>('Source'), dct.source, 'What it rests on.')
  sources!: readonly Source[];

  @Names(skos.note, 'A public remark.', { optional: true })
  note!: LangMap | null;

  @Value(Int, undefined, 'The revision of the register in which it last changed.', { derived: true, default: 0 })
  revision!: number;

  @OnDay(undefined, 'The day on which it last changed.', { derived: true })
  modified!: Day;

  @CodeSet(care, undefined, 'What it lacks, and somebody should look after.', { at: 'care_of($concept, $row.key, $day)' })
  care!: readonly CodeOf<typeof care>[];
}
