import { getNamedType, isAbstractType, isObjectType, type GraphQLField, type GraphQLObjectType, type GraphQLSchema } from 'graphql';
import { Forbidden, Unauthenticated } from '../errors';
import { may, roles, type Role, type Viewer } from '../model/viewer';

/** What a field declares by `@Extensions`: the role that it needs, of a dataset that its arguments name. */
export interface Requires {
  readonly requires?: Role;
  /** Of a type: it holds what is for nobody in particular. */
  readonly internal?: boolean;
}

/** Throws `Unauthenticated` where nobody in particular asks, and `Forbidden` where the viewer has not this role for the dataset. */
export function requireRole(viewer: Viewer | undefined, role: Role, dataset: string): asserts viewer is Viewer {
  if (!viewer || !may(viewer, role, dataset)) throw refusedBy(viewer, role);
}

/** The same where the dataset is not known yet: whoever has the role for none is refused before anything is read. */
export function requireSome(viewer: Viewer | undefined, role: Role): void {
  if (!viewer || roles.indexOf(viewer.role) < roles.indexOf(role)) throw refusedBy(viewer, role);
}

/** Why somebody is refused. Of a dataset that the viewer has no right to, nothing is said: not that it is there either. */
export const refusedBy = (viewer: Viewer | undefined, role?: Role): Forbidden | Unauthenticated =>
  viewer
    ? new Forbidden(role ? `For this the role of ${article(role)} of the dataset is needed.` : 'Your role does not suffice for this.')
    : new Unauthenticated('Somebody has to be known for this: send a key as `Authorization: Bearer …`.');

const article = (role: Role) => `${/^[aeiou]/.test(role) ? 'an' : 'a'} ${role}`;

/** The role that a field declares to need. */
export function roleOf({ extensions }: Pick<GraphQLField<unknown, unknown>, 'extensions'>): Role | undefined {
  const { requires } = extensions as Requires;
  return roles.find(role => role === requires);
}

/**
 * The fields that let anybody do or see what is not for anybody: mutations that declare no role, and fields of internal types that are
 * reached by no field that declares one. Given as `Type.field`.
 */
export function ungoverned(schema: GraphQLSchema): string[] {
  const mutation = schema.getMutationType();
  const mutations = Object.values(mutation?.getFields() ?? {}).filter(field => !roleOf(field));
  const open = [...reachedByAnybody(schema)].filter(isInternal);
  return [
    ...mutations.map(({ name }) => `${mutation!.name}.${name}`),
    ...open.flatMap(type => fieldsOf(type).flatMap(field => (roleOf(field) ? [] : [`${type.name}.${field.name}`]))),
  ];
}

const isInternal = ({ extensions }: GraphQLObjectType) => (extensions as Requires).internal === true;
const fieldsOf = (type: GraphQLObjectType) => Object.values(type.getFields());

/** The object types to which a way leads from a root by fields that declare no role. */
function reachedByAnybody(schema: GraphQLSchema): ReadonlySet<GraphQLObjectType> {
  const reached = new Set<GraphQLObjectType>();
  const follow = (type: GraphQLObjectType) => {
    if (reached.has(type)) return;
    reached.add(type);
    for (const field of fieldsOf(type)) if (!roleOf(field)) for (const next of objectsOf(schema, field)) follow(next);
  };
  for (const root of [schema.getQueryType(), schema.getMutationType()]) if (root) follow(root);
  return reached;
}

function objectsOf(schema: GraphQLSchema, { type }: GraphQLField<unknown, unknown>): readonly GraphQLObjectType[] {
  const named = getNamedType(type);
  if (isObjectType(named)) return [named];
  return isAbstractType(named) ? schema.getPossibleTypes(named) : [];
}
