import type { FieldNode } from 'graphql';
import { iriKey, readIri } from '../iri';
import type { Arguments } from './given';
import { orNull } from './json';
import type { Scope } from './scope';
import { named } from './statement';
import { visible } from './visible';

/** SQL for whatever an IRI names. Which concept that is shows only when the variables are known, so each has its turn. */
export function nodeText(scope: Scope, nodes: readonly FieldNode[], { id }: Arguments): string {
  const { statement, catalogue, publicUrl } = scope;
  const turns = catalogue.views.map(view => {
    const { concept } = view;
    const row = statement.alias();
    const key = statement.param(
      id!.checked<string>((place, iri) => iriKey(readIri(place, iri, publicUrl), concept)),
      'text',
    );
    return `(SELECT ${scope.recordText(scope, view, row, nodes)} FROM ${named(concept.table)} ${row} WHERE ${row}.key = ${key} AND ${visible(scope, concept, row)}${ofWhole(
      view.concept,
      row,
      statement.param(
        id!.checked<string>((place, iri) => readIri(place, iri, publicUrl).path),
        'text',
      ),
    )})`;
  });
  return orNull(`coalesce(${turns.join(', ')})`);
}

/** Parts of two concepts may have the same key; the IRI says whose part is meant. */
const ofWhole = ({ whole }: { whole?: { to: readonly { path: string; column: string }[] } }, row: string, path: string) =>
  whole
    ? ` AND CASE ${path} ${whole.to.map(({ path, column }) => `WHEN '${path}' THEN ${row}.${named(column)} IS NOT NULL`).join(' ')} END`
    : ` AND ${path} IS NOT NULL`;
