import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DataFactory, Parser, Store, type Quad } from 'n3';
import { kinds } from '../src/model/portal';
import { expand } from '../src/validate/names';
import { harvested } from '../src/validate/portal';
import { repaired } from '../src/validate/shapes';
import { split } from '../src/validate/split';

/** Other people's shapes stand beside the project, not in it. */
export const shapesFolder = join(__dirname, '../../shared/shapes');
export const haveShapes = existsSync(shapesFolder);

const reason = '(skipped: there is no ../shared/shapes)';
/** A test that needs them, and says so where it is skipped. */
export const testWithShapes = (name: string, run: (() => void) | (() => Promise<void>)) =>
  haveShapes ? test(name, run) : test.skip(`${name} ${reason}`, run);
export const describeWithShapes = (name: string, tests: () => void) =>
  haveShapes ? describe(name, tests) : describe.skip(`${name} ${reason}`, tests);

interface Result {
  readonly focusNode: { readonly term: { readonly value: string } };
  readonly path?: readonly { readonly predicates: readonly { readonly value: string }[] }[];
  readonly severity?: { readonly value: string };
}
interface Report {
  readonly results: readonly Result[];
}
const { Validator } = jest.requireActual<{
  Validator: new (shapes: Store, options: object) => { validate: (data: { dataset: Store }) => Promise<Report> };
}>('shacl-engine');

export const shapesText = (file: string) => readFileSync(join(shapesFolder, file), 'utf8');

/** All results of a file of shapes on some triples, warnings too: which thing, and by which property. */
export function conformance(file: string) {
  let results: ReturnType<typeof resultsOf> | undefined;
  return (quads: readonly Quad[]) => (results ??= resultsOf(repaired(file, shapesText(file)).text))(quads);
}

/** The same for shapes that are given, in Turtle. */
export function resultsOf(shapes: string) {
  const validator = new Validator(new Store(new Parser().parse(shapes)), { factory: { ...DataFactory, dataset: () => new Store() } });
  return async (quads: readonly Quad[]) => {
    const { results } = await validator.validate({ dataset: new Store([...quads]) });
    return results.map(({ focusNode, path }) => `${focusNode.term.value} ${path?.[0]?.predicates[0]?.value ?? ''}`);
  };
}

/** What a portal keeps of a member. */
export function memberGraph(quads: readonly Quad[], member: string, type: string): Quad[] {
  const kind = kinds.find(kind => harvested[kind].members.some(name => expand(name) === type))!;
  const { members } = split(new Store([...quads]), kind);
  return members.find(({ iri }) => iri === member)!.graph.getQuads(null, null, null, null);
}
