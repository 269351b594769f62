import { isNonNullType, Kind, valueFromAST, visit, type FieldNode, type GraphQLField, type ValueNode } from 'graphql';
import { InvalidInput } from '../../errors';
import type { Read, Variables } from './statement';

/** An argument, or a place inside one: what it is now, and how to read it from other variables of the same shape. Null counts as absent. */
export class Given {
  constructor(
    readonly place: string,
    readonly value: unknown,
    readonly read: Read,
    /** Whether it is the same for all variables. */
    readonly constant = false,
  ) {}

  /** The named field of an input object. */
  get(name: string): Given | undefined {
    const value = (this.value as Variables)[name];
    return value == null
      ? undefined
      : new Given(`${this.place}.${name}`, value, variables => (this.read(variables) as Variables)[name], this.constant);
  }

  /** The items of a list whose length is part of its shape. */
  items(): Given[] {
    return (this.value as unknown[]).map(
      (value, index) => new Given(`${this.place}[${index}]`, value, variables => (this.read(variables) as unknown[])[index], this.constant),
    );
  }

  /** A reader that checks each item of the list that it reads, however long that is. */
  each<T>(check: (place: string, value: T) => unknown): Read {
    return variables => (this.read(variables) as readonly T[]).map((value, index) => check(`${this.place}[${index}]`, value));
  }

  /** A reader that checks what it reads. */
  checked<T>(check: (place: string, value: T) => unknown): Read {
    return variables => check(this.place, this.read(variables) as T);
  }
}

export type Arguments = Readonly<Record<string, Given | undefined>>;

/** The arguments of a field, those that are there. Throws `InvalidInput` where variables leave out what is required. */
export function argumentsOf(field: GraphQLField<unknown, unknown>, node: FieldNode, variables: Variables): Arguments {
  const given = field.args.flatMap(({ name, type }) => {
    const ast = node.arguments?.find(argument => argument.name.value === name)?.value;
    if (!ast || (isMissing(ast, variables) && !isNonNullType(type))) return [];
    const value: unknown = valueFromAST(ast, type, variables);
    if (value === undefined) throw new InvalidInput(name, null, `A value of the type \`${String(type)}\`.`);
    if (value === null) return [];
    const varies = hasVariables(ast);
    const read: Read =
      ast.kind === Kind.VARIABLE
        ? variables => variables[ast.name.value]
        : varies
          ? variables => valueFromAST(ast, type, variables)
          : () => value;
    return [[name, new Given(name, value, read, !varies)] as const];
  });
  return Object.fromEntries(given);
}

const isMissing = (ast: ValueNode, variables: Variables) => ast.kind === Kind.VARIABLE && variables[ast.name.value] === undefined;

function hasVariables(ast: ValueNode): boolean {
  let varies = false;
  visit(ast, { Variable: () => void (varies = true) });
  return varies;
}
