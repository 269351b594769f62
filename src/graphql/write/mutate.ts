import { GraphQLError, Kind, type FieldNode, type GraphQLObjectType, type GraphQLResolveInfo } from 'graphql';
import { collectSubfields } from 'graphql/execution/collectFields';
import type { Pool } from 'pg';
import { InvalidInput, Unavailable } from '../../errors';
import type { Model } from '../../model/concept';
import type { Role } from '../../model/viewer';
import { troubleIn } from '../../store/connection/unreachable';
import { openTo } from '../../store/sql/shown';
import { checkLinks } from '../../store/writing/check-links';
import { commit } from '../../store/writing/commit';
import { settle } from '../../store/writing/settle';
import { refusedBy, requireRole, requireSome } from '../access';
import type { Context } from '../apollo';
import type { Answer } from '../schema/build';
import { onlyOne, writings } from '../schema/writing';
import { makeChange } from './change';
import type { Change, Written } from './doing';
import type { Input } from './given-record';

/** What writing needs besides what a request brings. */
export interface Writes {
  readonly pool: Pool;
  readonly model: Model;
  readonly publicUrl: string;
  /** Off: the first wall is down, as only tests have it. */
  readonly guarded?: boolean;
}

/** The SQLSTATE of what the policies of the database refuse. */
const forbidden = '42501';

/** It is kept with the revision for good. */
function checkReason(reason: string | null | undefined): string | undefined {
  if (reason == null) return undefined;
  if (reason.length > 1000 || !reason.trim() || !reason.isWellFormed() || /\p{Cc}/u.test(reason))
    throw new InvalidInput('reason', reason, 'From 1 to 1,000 characters on one line.');
  return reason;
}

/** So many changes are one transaction at most. */
const mostChanges = 1000;

/** The resolver of every mutation: makes its changes in one transaction, and answers with the records as they are then. */
export function mutate({ pool, model, publicUrl, guarded = true }: Writes): Answer {
  const all = writings(model);
  const changesOf = (name: string, args: Input): readonly Change[] => {
    const writing = all.find(writing => writing.name === name);
    if (writing) return [{ writing, input: args.input as Input, place: 'input' }];
    const changes = args.changes as readonly Input[];
    if (!changes.length || changes.length > mostChanges)
      throw new InvalidInput('changes', changes.length, `From 1 to ${mostChanges} changes.`);
    return changes.map((given, index) => {
      const writing = onlyOne(all, given, `changes[${index}]`);
      return { writing, input: given[writing.name] as Input, place: `changes[${index}].${writing.name}` };
    });
  };

  return async (_: unknown, args: Input, context: Context, info) => {
    const changes = changesOf(info.fieldName, args);
    const { viewer } = context;
    if (guarded) for (const { writing } of changes) requireSome(viewer, writing.role);
    const reason = checkReason(args.reason as string | null | undefined);
    checkAnswer(changes, context, info);
    const require = (role: Role, dataset: string) => void (guarded && requireRole(viewer, role, dataset));
    const { value: written, revision = null } = await commit(pool, { viewer, reason }, async client => {
      const written: Written[] = [];
      const doing = { client, viewer, require, model, concepts: model.concepts, publicUrl };
      for (const change of changes) written.push(await makeChange(doing, change));
      const records = written.flatMap(({ records }) => records);
      await checkLinks(client, model.concepts, records, guarded ? openTo(viewer) : () => 'true');
      await settle(client, model.concepts, records);
      return written;
    }).catch((error: unknown) => {
      throw (error as { code?: unknown }).code === forbidden ? refusedBy(viewer) : (troubled(error) ?? error);
    });
    context.changed?.();
    return answer(written, revision, context, info);
  };
}

/** The database is in trouble, and whoever asks the same later may be answered otherwise: that is a status too. */
function troubled(error: unknown): GraphQLError | undefined {
  const trouble = error instanceof Unavailable ? error : troubleIn(error);
  return trouble && new GraphQLError(trouble.message, { originalError: trouble, extensions: { http: { status: trouble.status } } });
}

/** Whatever is wrong with what is asked of the records is told before anything is changed. */
function checkAnswer(changes: readonly Change[], context: Context, info: GraphQLResolveInfo) {
  const { fragments, variableValues } = info;
  for (const [, nodes] of fieldsOf(info)) {
    if (!nodes[0]!.selectionSet) continue;
    for (const concept of new Set(changes.map(({ writing }) => writing.concept))) {
      const asked = nodes.map(node => recordNode(node, { concept, key: anyKey }));
      context.reads.checkField(fragments, asked, variableValues, context);
    }
  }
}

/** The fields asked of what a mutation returns; records are read as any query reads them, and to the end: how a change went has to be told. */
async function answer(
  written: readonly Written[],
  revision: number | null,
  { reads, languages, viewer }: Context,
  info: GraphQLResolveInfo,
) {
  const { fragments, variableValues } = info;
  const fields = fieldsOf(info);
  const read = (nodes: readonly FieldNode[], it: Written) =>
    reads.answerField(fragments, nodes.map(node => recordNode(node, it)), variableValues, { languages, viewer }); // prettier-ignore
  const several = [...new Map(written.map(it => [`${it.concept.name} ${it.key}`, it])).values()];
  const members = [...fields].map(async ([name, nodes]): Promise<[string, unknown]> => {
    const field = nodes[0]!.name.value;
    if (field === 'revision') return [name, revision];
    if (field === 'records') return [name, (await Promise.all(several.map(it => read(nodes, it)))).filter(Boolean)];
    return [name, field === '__typename' ? undefined : await read(nodes, written[0]!)];
  });
  return Object.fromEntries(await Promise.all(members));
}

/** `city(key: …)` with what was asked of a field. */
const recordNode = ({ selectionSet }: FieldNode, { concept, key }: Pick<Written, 'concept' | 'key'>): FieldNode => ({
  kind: Kind.FIELD,
  name: { kind: Kind.NAME, value: concept.one },
  arguments: [{ kind: Kind.ARGUMENT, name: { kind: Kind.NAME, value: 'key' }, value: { kind: Kind.STRING, value: key } }],
  selectionSet,
});

function fieldsOf({ schema, fragments, fieldNodes, variableValues, returnType }: GraphQLResolveInfo) {
  const type = schema.getType(String(returnType).replace(/!$/, '')) as GraphQLObjectType;
  return collectSubfields(schema, fragments, variableValues, type, fieldNodes);
}

/** Stands for one that is not known yet. */
const anyKey = 'key';
