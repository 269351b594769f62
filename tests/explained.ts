import { parse, Kind, type OperationDefinitionNode } from 'graphql';
import { escapeLiteral, type Pool } from 'pg';
import { declared } from '../src/app';
import { domain } from '../src/domain';
import { Catalogue } from '../src/graphql/compile/catalogue';
import { languagesOf, type Plan } from '../src/graphql/compile/plan';
import { together } from '../src/graphql/compile/several';
import { Reads } from '../src/graphql/reads';
import { graphqlSchema } from '../src/graphql/schema';
import { publicUrl } from './service';

/** A node of a plan that was carried out, in the words of `EXPLAIN (ANALYZE, FORMAT JSON)`. */
export interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly Alias?: string;
  readonly 'Index Name'?: string;
  readonly 'Actual Rows': number;
  readonly 'Actual Loops': number;
  readonly 'Rows Removed by Filter'?: number;
  readonly 'Rows Removed by Index Recheck'?: number;
  readonly Plans?: readonly PlanNode[];
}

/** What requests were answered, as data, and the nodes that were carried out for it. */
export interface Explained {
  readonly answers: readonly unknown[];
  readonly nodes: readonly PlanNode[];
}

interface Asked {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** Asks through the compiler and the pool, and has the statements explained: that of each request, and that of all at once. */
export function explainer(pool: Pool) {
  const { concepts, model } = declared({ publicUrl });
  const schema = graphqlSchema(model, domain);
  const reads = new Reads({ catalogue: new Catalogue(concepts, schema), model, publicUrl, version: '0' }, pool, pool);
  return async (query: string, asked: readonly object[]): Promise<Explained> => {
    const document = parse(query);
    const operation = document.definitions.find((node): node is OperationDefinitionNode => node.kind === Kind.OPERATION_DEFINITION)!;
    const compiled = reads.queryOf(document, operation);
    const given = asked.map(variables => compiled.coerced({ ...variables })!);
    const answers = await Promise.all(given.map(variables => reads.answer(compiled, variables, { languages: ['en'] })));
    const plan = compiled.plan(given[0]!)! as Plan;
    const values = given.map(variables => plan.bind(Object.assign(Object.create(null) as object, variables, { [languagesOf]: ['en'] })));
    const statements = [
      ...values.map(values => ({ text: plan.sql, values })),
      ...(plan.several ? [{ text: plan.several.sql, values: together(plan.lists, values) }] : []),
    ];
    const plans: PlanNode[] = [];
    for (const statement of statements) plans.push(await explain(pool, statement));
    return {
      answers: answers.map(answer => JSON.parse(answer!) as unknown),
      nodes: plans.flatMap(all).filter(node => node['Actual Loops'] > 0),
    };
  };
}

const all = (node: PlanNode): PlanNode[] => [node, ...(node.Plans ?? []).flatMap(all)];

/** Prepared, as it is when it is asked again: `EXPLAIN` of the bare statement would plan for the values. */
async function explain(pool: Pool, { text, values }: Asked): Promise<PlanNode> {
  const client = await pool.connect();
  try {
    await client.query(`PREPARE asked AS ${text}`);
    const given = values.length ? `(${values.map(literal).join(', ')})` : '';
    const { rows } = await client.query<{ 'QUERY PLAN': [{ Plan: PlanNode }] }>(
      `EXPLAIN (ANALYZE, TIMING OFF, FORMAT JSON) EXECUTE asked${given}`,
    );
    await client.query('DEALLOCATE asked');
    return rows[0]!['QUERY PLAN'][0].Plan;
  } finally {
    client.release();
  }
}

/** Without a type: that of the parameter is meant. */
const literal = (value: unknown): string => {
  if (value == null) return 'NULL';
  if (!Array.isArray(value)) return escapeLiteral(String(value));
  return escapeLiteral(`{${value.map(each => (each == null ? 'NULL' : JSON.stringify(String(each)))).join(',')}}`);
};
