import type { Statement } from '../../rdf/statement';
import { formats, isPage } from '../negotiation/formats';
import { html } from '../pages/html';
import { layout } from '../pages/layout';
import { statementTables } from '../pages/statements';
import type { Words } from '../pages/words';

/** A page of statements about terms, shapes or data: each subject is a place on the page, so that `#Name` leads to it. */
export function vocabularyPage(
  wordOf: Words,
  {
    title,
    about,
    address,
    within,
    statements,
  }: Readonly<Record<'title' | 'about' | 'address', string>> & {
    readonly within: readonly string[];
    readonly statements: readonly Statement[];
  },
) {
  const twins = formats
    .filter(format => !isPage(format))
    .map(({ extension, type, label }) => ({ href: `${address}.${extension}`, type, label }));
  return layout({
    ...{ title, twins },
    main: html`<p class="kind">${about}</p>
      <p>This document as ${twins.map(({ href, type, label }) => html`<a href="${href}" type="${type}">${label}</a> `)}</p>
      <h2>Statements</h2>
      ${statementTables(statements, { within, wordOf: iri => wordOf(iri), nameOf: () => undefined })}`,
  });
}
