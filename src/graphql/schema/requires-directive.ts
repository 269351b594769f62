import { DirectiveLocation, GraphQLDirective, GraphQLNonNull, GraphQLString, Kind, type ConstDirectiveNode, type GraphQLSchema } from 'graphql';
import { roles } from '../../model/viewer';
import { roleOf } from '../access';

export const requiresDirective = new GraphQLDirective({
  name: 'requires',
  description: `Who may: a role for the dataset concerned, one of ${roles.join(', ')}, or one after it.`,
  args: { role: { type: new GraphQLNonNull(GraphQLString), description: 'The least of them.' } },
  locations: [DirectiveLocation.FIELD_DEFINITION],
});

/** The directive of a field, as `Type.field`, that declares a role; none of others. */
export function requiresOf(schema: GraphQLSchema, type: string, field: string): ConstDirectiveNode[] {
  const of = schema.getType(type);
  const role = of && 'getFields' in of ? (of.getFields()[field] as Parameters<typeof roleOf>[0] | undefined) : undefined;
  const needed = role && roleOf(role);
  return needed ? [directive(needed)] : [];
}

const directive = (role: string): ConstDirectiveNode => ({
  kind: Kind.DIRECTIVE,
  name: { kind: Kind.NAME, value: 'requires' },
  arguments: [{ kind: Kind.ARGUMENT, name: { kind: Kind.NAME, value: 'role' }, value: { kind: Kind.STRING, value: role } }],
});
