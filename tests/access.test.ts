import { GraphQLObjectType, GraphQLSchema, GraphQLString } from 'graphql';
import { declared } from '../src/app';
import { domain } from '../src/domain';
import { requireRole, ungoverned } from '../src/graphql/access';
import { graphqlSchema } from '../src/graphql/schema';
import { sdl } from '../src/graphql/schema/rdf-directive';
import { roles } from '../src/model/viewer';

/** GUARD E1: what is not said to be for somebody is refused when the schema is built, not when it is too late. */
const { model, concepts } = declared({ publicUrl: 'https://kontor.example' });
const schema = graphqlSchema(model, domain);

test('every mutation, and every field of an internal type, says who may', () => {
  expect(ungoverned(schema)).toEqual([]);
});

const internal = new GraphQLObjectType({ name: 'Draft', fields: { text: { type: GraphQLString } }, extensions: { internal: true } });
const planted = (query: object, mutation: object) =>
  new GraphQLSchema({
    query: new GraphQLObjectType({ name: 'Query', fields: { city: { type: GraphQLString }, ...query } }),
    mutation: new GraphQLObjectType({ name: 'Mutation', fields: { keep: { type: GraphQLString, extensions: { requires: 'editor' } }, ...mutation } }),
  }); // prettier-ignore

test.each([
  [{}, {}, []],
  [{}, { remove: { type: GraphQLString } }, ['Mutation.remove']],
  [{}, { remove: { type: GraphQLString, extensions: { requires: 'king' } } }, ['Mutation.remove']],
  [{ draft: { type: internal } }, {}, ['Draft.text']],
  [{ draft: { type: internal, extensions: { requires: 'reader' } } }, {}, []],
])('planted lapses %# are found', (query, mutation, lapses) => expect(ungoverned(planted(query, mutation))).toEqual(lapses));

test('who may is in the schema that is published', () => {
  expect(sdl(planted({}, {}), [])).toContain('keep: String @requires(role: "editor")');
  expect(sdl(schema, concepts)).toContain('directive @requires(');
});

describe.each(roles)('who needs to be %s', needed => {
  const refusal = (viewer?: Parameters<typeof requireRole>[0]) => {
    try {
      requireRole(viewer, needed, 'bergen');
      return undefined;
    } catch (error) {
      return (error as { code: string }).code;
    }
  };

  test('and is nobody in particular, is not authenticated', () => expect(refusal()).toBe('UNAUTHENTICATED'));

  test.each(roles)('and is %s of it may, or may not, and of another never may', role => {
    const enough = roles.indexOf(role) >= roles.indexOf(needed);
    const of = (datasets: readonly string[] | 'all') => refusal({ id: 'x', name: 'x', role, datasets });
    expect([of('all'), of(['other', 'bergen']), of(['other']), of([])]).toEqual(
      enough ? [undefined, undefined, 'FORBIDDEN', 'FORBIDDEN'] : Array(4).fill('FORBIDDEN'),
    );
  });
});
