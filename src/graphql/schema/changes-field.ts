import { ID, Int } from 'type-graphql';
import type { Model } from '../../model/concept';
import { Thing } from '../../model/thing';
import { Cursor } from '../../model/values';
import { recorded } from '../../store/routines/changes';
import { pageInfo } from './connections';
import { onwardArguments } from './list-arguments';
import { enumType, objectType, type FieldOf } from './make';
import { RevisionOrTime } from './revision-or-time';

/** What changed since a revision or a time. */
export function changesField({ concepts }: Model): FieldOf {
  const kind = enumType('ChangeKind', 'What happened to a record, as the public saw it.', {
    CREATED: 'It appeared: it was recorded, or what it belongs to was published.',
    CHANGED: 'It changed, or its parts did, or something that it links to appeared or went.',
    REMOVED: 'It went: it was removed, or what it belongs to was hidden.',
  });
  const concept = enumType(
    'RecordType',
    'What a record can be.',
    Object.fromEntries(recorded(concepts).map(({ name, describe }) => [name, describe])),
  );
  const change = objectType('Change', 'What happened to one record in one revision.', [
    { name: 'revision', type: () => Int, describe: 'The revision in which it happened.' },
    { name: 'at', type: () => String, describe: 'When that was made (ISO 8601, UTC).' },
    { name: 'kind', type: () => kind, describe: 'What happened.' },
    { name: 'concept', type: () => concept, describe: 'What the record is.' },
    { name: 'key', type: () => String, describe: 'Its key.' },
    { name: 'id', type: () => ID, describe: 'Its IRI.' },
    { name: 'node', type: () => Thing, nullable: true, describe: 'The record as it is now; null where it is gone.' },
  ]);
  const edge = objectType('ChangeEdge', 'One of the changes, and its place in the list.', [
    { name: 'cursor', type: () => Cursor, describe: 'Its place in the list.' },
    { name: 'node', type: () => change, describe: 'The change itself.' },
  ]);
  const connection = objectType('ChangeConnection', 'A page of changes.', [
    { name: 'nodes', type: () => [change], describe: 'The changes of the page.' },
    { name: 'edges', type: () => [edge], describe: 'The changes of the page, each with its cursor.' },
    { name: 'pageInfo', type: () => pageInfo, describe: 'Where the page stands.' },
  ]);
  return {
    name: 'changes',
    type: () => connection,
    describe:
      'What changed since, in the order in which it was committed: of each record one change a revision. Of what is hidden now is told only that it went; drafts, and whatever else was never public, are not among it, whoever asks.',
    args: [
      { name: 'since', type: () => RevisionOrTime, describe: 'After this revision, or this time.', required: true },
      ...onwardArguments,
    ],
  };
}
