import { buildSchema, execute, Kind, parse, print, visit, type DocumentNode, type GraphQLFieldResolver } from 'graphql';
import { countsOf } from './counts';
import { isInForce, listOf, type ListArguments } from './lists';
import type { Tables } from './tables';
import { allOf, conceptOf, Thing, thingOf } from './thing';
import { eachText, inLanguage, iriOf, valueOn } from './values';
import type { Input } from './where';

export interface Surroundings {
  readonly tables: Tables;
  readonly publicUrl: string;
  readonly version: string;
  readonly languages: readonly string[];
}
interface Arguments extends ListArguments {
  readonly lang?: readonly string[] | null;
  readonly on?: string | null;
  readonly of?: string;
  readonly by?: readonly string[] | null;
  readonly key?: string | null;
  readonly id?: string | null;
  readonly identifier?: { readonly scheme: string; readonly value: string } | null;
}

/** The schema as printed, but that items of lists may be null: what has to be and is not to be seen takes its element with it. */
export function oracleSchema(sdl: string) {
  const lenient = visit(parse(sdl), {
    FieldDefinition: field =>
      visit(field, { ListType: list => ({ ...list, type: list.type.kind === Kind.NON_NULL_TYPE ? list.type.type : list.type }) }),
  });
  return buildSchema(print(lenient));
}

/** What plain graphql-js answers with the plainest resolvers. Throws on errors other than that something required is not there. */
export async function plainAnswer(
  schema: ReturnType<typeof buildSchema>,
  document: DocumentNode,
  variableValues: Input,
  contextValue: Surroundings,
) {
  const { data, errors = [] } = await execute({
    ...{ schema, document, variableValues, contextValue, fieldResolver },
    typeResolver: thing => (thing as Thing).concept.name,
  });
  const unforeseen = errors.filter(({ message }) => !message.startsWith('Cannot return null for non-nullable'));
  if (unforeseen.length) throw unforeseen[0]!;
  return JSON.parse(JSON.stringify(data), (_, value: unknown) =>
    Array.isArray(value) ? value.filter(item => item !== null) : value,
  ) as unknown;
}

const fieldResolver: GraphQLFieldResolver<unknown, Surroundings> = (source, args: Arguments, context, { fieldName, parentType }) => {
  if (parentType.name === 'Query') return rootField(fieldName, args, context);
  if (source instanceof Thing) return thingField(source, fieldName, args, context);
  const held = (source as Readonly<Record<string, unknown>>)[fieldName];
  return typeof held === 'function' ? (held as (args: Arguments) => unknown)(args) : held;
};

async function thingField(thing: Thing, name: string, args: Arguments, { publicUrl, languages }: Surroundings): Promise<unknown> {
  const { concept, row, tables } = thing;
  if (name === 'key') return row.key;
  if (name === 'id') return iriOf(thing, publicUrl);
  const back = concept.backs.find(back => back.name === name);
  if (back) {
    const things = thing.back(back);
    return back.single ? (things[0] ?? null) : back.parts ? things : listOf(conceptOf(tables, back.from), things, args);
  }
  const property = concept.properties.find(property => [property.pick, property.all, property.name].includes(name))!;
  if (property.to.length) return property.max ? (thing.along(property)[0] ?? null) : thing.along(property);
  if (name === property.pick) return inLanguage(row[property.column] as never, args.lang ?? languages);
  if (property.kind === 'map' || property.kind === 'texts') return eachText(row[property.column]);
  return valueOn(thing, property, args.on ?? thing.day);
}

function rootField(name: string, args: Arguments, { tables, publicUrl, version, languages }: Surroundings): unknown {
  const named = (iri: string) =>
    tables.concepts.flatMap(concept => allOf(tables, concept)).find(thing => iriOf(thing, publicUrl) === iri) ?? null;
  if (name === 'node') return named(args.id!);
  if (name === 'counts') return countsOf(tables, args.of!, args.by ?? [], args.where);
  if (name === 'ties') return tiesOf(tables, named(args.of!), args.on!);
  if (name === 'register') return registerOf(tables, version, languages);
  const concept = tables.concepts.find(({ one, plural }) => one === name || plural === name)!;
  if (concept.plural === name) return listOf(concept, allOf(tables, concept), args);
  if (args.key != null) return allOf(tables, concept).find(({ row }) => row.key === args.key) ?? null;
  if (args.id != null) return [named(args.id)].find(thing => thing?.concept === concept) ?? null;
  const { scheme, value } = args.identifier!;
  const identifiers = concept.backs.find(({ by }) => by === 'Identifier')!;
  return (
    allOf(tables, concept).find(thing => thing.back(identifiers).some(({ row }) => row.scheme === scheme && row.value === value)) ?? null
  );
}

function tiesOf(tables: Tables, actor: Thing | null, day: string) {
  if (!actor || !['City', 'Organisation'].includes(actor.concept.name)) return null;
  const agreement = conceptOf(tables, 'Agreement');
  const bound = allOf(tables, conceptOf(tables, 'Party')).filter(({ row }) => {
    const key =
      actor?.concept.name === 'City' ? row.actor_city : actor?.concept.name === 'Organisation' ? row.actor_organisation : undefined;
    return key === actor?.row.key && actor && !['NOT_LISTED', 'DENIED'].includes(row.recognition as string);
  });
  const list = (certainty: string) => (args: ListArguments) => {
    const things = bound.map(({ row }) => thingOf(tables, 'Agreement', row.agreement as string, day)!);
    return listOf(agreement, things.filter(thing => isInForce(thing, day, certainty)), args); // prettier-ignore
  };
  return { certain: list('CERTAIN'), possible: list('POSSIBLE') };
}

function registerOf(tables: Tables, version: string, languages: readonly string[]) {
  const { names, dataset: key } = tables.register;
  const dataset = thingOf(tables, 'Dataset', key)!;
  const publisher = dataset.along(dataset.concept.properties.find(({ name }) => name === 'publisher')!)[0];
  return {
    name: ({ lang }: { lang?: string[] | null }) => inLanguage(names, lang ?? languages),
    ...{
      names: eachText(names),
      dataset: dataset.isVisible ? dataset : null,
      publisher,
      version,
      revision: tables.revision.number,
      modified: tables.revision.modified,
    },
  };
}
