import { grouped } from '../../model/grouped';
import { xsd } from '../../model/vocabulary';
import { isLiteral, literalParts } from '../../rdf/literal-parts';
import type { Statement } from '../../rdf/statement';
import type { Term } from '../../rdf/terms';
import { html, mayLink, type Markup } from './html';
import type { Word } from './words';

export interface Telling {
  /** Address of the document without its ending, and of the thing that it is about: their fragments become places on the page. */
  readonly within: readonly string[];
  readonly wordOf: (iri: string) => Word;
  /** What a thing is called, and in which language; nothing for what is not of this register. */
  readonly nameOf: (iri: string) => { readonly text: string; readonly lang: string } | undefined;
}

/** Every statement once, marked up with RDFa: a table for each subject, a row for each predicate. */
export function statementTables(statements: readonly Statement[], telling: Telling): Markup {
  const subjects = grouped(statements, ([subject]) => subject);
  return html`${[...subjects].map(([subject, own]) => table(bare(subject), own, telling))}`;
}

const bare = (term: Term) => term.slice(1, -1);

function table(subject: string, statements: readonly Statement[], telling: Telling) {
  const rows = grouped(statements, ([, predicate]) => predicate);
  const id = placeOf(subject, telling.within);
  return html`<table resource="${subject}" ${id && html`id="${id}"`}>
    <caption>
      ${link(subject, named(subject, telling))}
    </caption>
    <thead>
      <tr>
        <th scope="col">Property</th>
        <th scope="col">Value</th>
      </tr>
    </thead>
    <tbody>
      ${[...rows].map(([predicate, own]) => row(bare(predicate), own, telling))}
    </tbody>
  </table> `;
}

const placeOf = (subject: string, within: readonly string[]) => {
  const base = within.find(base => subject.startsWith(`${base}#`));
  const fragment = base && subject.slice(base.length + 1);
  return fragment && fragment !== 'main' ? fragment : undefined;
};

function row(predicate: string, statements: readonly Statement[], telling: Telling) {
  const { label, describe } = telling.wordOf(predicate);
  return html`<tr>
    <th scope="row"><a href="${predicate}" ${describe && html`title="${describe}"`}>${label}</a></th>
    <td>
      <ul>
        ${statements.map(([, , object]) => html`<li>${value(predicate, object, telling)}</li>`)}
      </ul>
    </td>
  </tr> `;
}

function value(predicate: string, object: Term, telling: Telling) {
  if (!isLiteral(object)) return link(bare(object), named(bare(object), telling), predicate);
  const { quoted, lang, datatype } = literalParts(object);
  const text = quoted.slice(1, -1).replace(/\\(.)/g, (_, escaped: string) => ({ n: '\n', r: '\r' })[escaped] ?? escaped);
  if (lang) return html`<span property="${predicate}" lang="${lang}">${text}</span> <small class="lang">${lang}</small>`;
  if (!datatype) return html`<span property="${predicate}" lang="">${text}</span>`;
  if (bare(datatype) !== xsd.double) return html`<span property="${predicate}" datatype="${bare(datatype)}">${text}</span>`;
  return html`<span property="${predicate}" datatype="${xsd.double}" content="${text}">${Number(text)}</span>`;
}

type Name = { readonly text: string; readonly lang?: string };

function named(iri: string, { nameOf, wordOf }: Telling): Name {
  const name = nameOf(iri);
  if (name) return name;
  return { text: wordOf(iri).label };
}

function link(iri: string, { text, lang }: Name, property?: string) {
  const what = html`${property && html`property="${property}" `}${lang !== undefined && html`lang="${lang}"`}`;
  return mayLink(iri) ? html`<a href="${iri}" ${what}>${text}</a>` : html`<span resource="${iri}" ${what}>${text}</span>`;
}
