import { Kind, valueFromAST, visit, type FieldNode, type GraphQLField, type ValueNode } from 'graphql';
import type { Read, Variables } from './statement';

/** An argument, or a place inside one: what it is now, and how to read it from other variables of the same shape. Null counts as absent. */
export class Given {
  constructor(
    readonly place: string,
    readonly value: unknown,
    readonly read: Read,
  ) {}

  /** The named field of an input object. */
  get(name: string): Given | undefined {
    const value = (this.value as Variables)[name];
    return value == null ? undefined : new Given(`${this.place}.${name}`, value, variables => (this.read(variables) as Variables)[name]);
  }

  /** The items of a list. */
  items(): Given[] {
    return (this.value as unknown[]).map(
      (value, index) => new Given(`${this.place}[${index}]`, value, variables => (this.read(variables) as unknown[])[index]),
    );
  }

  /** A reader that checks what it reads. */
  checked<T>(check: (place: string, value: T) => unknown): Read {
    return variables => check(this.place, this.read(variables) as T);
  }
}

export type Arguments = Readonly<Record<string, Given | undefined>>;

/** The arguments of a field, those that are there. */
export function argumentsOf(field: GraphQLField<unknown, unknown>, node: FieldNode, variables: Variables): Arguments {
  const given = field.args.flatMap(({ name, type }) => {
    const ast = node.arguments?.find(argument => argument.name.value === name)?.value;
    const value = ast && valueFromAST(ast, type, variables);
    return value == null
      ? []
      : [
          [
            name,
            new Given(
              name,
              value,
              reader(ast!, value, variables => valueFromAST(ast, type, variables)),
            ),
          ] as const,
        ];
  });
  return Object.fromEntries(given);
}

function reader(ast: ValueNode, value: unknown, evaluate: Read): Read {
  if (ast.kind === Kind.VARIABLE) return variables => variables[ast.name.value];
  let varies = false;
  visit(ast, { Variable: () => void (varies = true) });
  return varies ? evaluate : () => value;
}
