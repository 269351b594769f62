import { tableName } from '../../csv/names';
import { thing } from '../../model/address';
import type { Concept } from '../../model/concept';
import { syntaxes } from '../../rdf/syntax';
import type { Name } from '../documents/names';
import { html } from '../pages/html';
import { layout } from '../pages/layout';
import { spaced } from '../pages/words';

export interface Front {
  readonly publicUrl: string;
  readonly counts: readonly { readonly concept: Concept; readonly count: number }[];
  readonly datasets: readonly { readonly key: string; readonly name?: Name }[];
  readonly datasetPath: string;
  /** The concepts of which each dataset has a table, parts among them. */
  readonly tables: readonly Concept[];
}

/** The page that says what this is and where everything is. */
export const frontPage = ({ publicUrl: base, counts, datasets, datasetPath, tables }: Front) =>
  layout({
    title: 'Relations abroad',
    main: html`<p class="kind">
        An open register of a municipality’s relations abroad: twin cities and other agreements, memberships, projects, and where each
        statement comes from. It is one register with two faces: a GraphQL API, and linked open data.
      </p>

      <h2>What is in it</h2>
      <table>
        <caption>
          Records that are public, by kind
        </caption>
        <thead>
          <tr>
            <th scope="col">Kind</th>
            <th scope="col" class="number">Records</th>
            <th scope="col">What it is</th>
          </tr>
        </thead>
        <tbody>
          ${counts.map(
            ({ concept: { name, path, describe }, count }) =>
              html`<tr>
                <th scope="row"><a href="${base}/doc/${path}">${spaced(name)}</a></th>
                <td class="number">${count}</td>
                <td>${describe}</td>
              </tr> `,
          )}
        </tbody>
      </table>

      <h2>Datasets</h2>
      <table>
        <caption>
          Each dataset as a whole, to download
        </caption>
        <thead>
          <tr>
            <th scope="col">Dataset</th>
            <th scope="col">Formats</th>
            <th scope="col">Tables (CSV)</th>
          </tr>
        </thead>
        <tbody>
          ${datasets.map(
            ({ key, name }) =>
              html`<tr>
                <th scope="row">
                  <a href="${thing(base, datasetPath, key)}" ${name && html`lang="${name.lang}"`}>${name?.text ?? key}</a>
                </th>
                <td>${files(base, key)}</td>
                <td>${tables.map(concept => html`<a href="${base}/data/${key}/${tableName(concept)}">${spaced(concept.name)}</a> `)}</td>
              </tr> `,
          )}
          <tr>
            <th scope="row">All of them</th>
            <td>${files(base, 'all')}</td>
            <td></td>
          </tr>
        </tbody>
      </table>

      <h2>Addresses</h2>
      <dl>
        <dt><a href="${base}/graphql">/graphql</a></dt>
        <dd>
          GraphQL, by POST and GET; opened in a browser, a page to try it on. The schema is at
          <a href="${base}/schema.graphql">/schema.graphql</a>.
        </dd>
        <dt>/id/{kind}/{key}</dt>
        <dd>A thing. It leads to its document.</dd>
        <dt>/doc/{kind}/{key}</dt>
        <dd>
          Its document, in the format that is asked for; <code>.html</code> and
          ${syntaxes.map(({ extension }, place) => html`${place > 0 && ', '}<code>.${extension}</code>`)} name one.
        </dd>
        <dt>/data/{dataset}/{kind}.csv</dt>
        <dd>
          All things of a kind in a dataset as a table. At <code>{kind}.csv-metadata.json</code> stands what its columns mean (CSVW), and at
          <code>csv-metadata.json</code> how the tables of a dataset belong together.
        </dd>
        <dt><a href="${base}/feed">/feed</a></dt>
        <dd>
          What changed, in the order in which it was committed (Linked Data Event Streams); <code>/feed/live</code> tells of each change as
          it is made.
        </dd>
        <dt><a href="${base}/def">/def</a></dt>
        <dd>Our vocabulary.</dd>
        <dt><a href="${base}/shapes">/shapes</a></dt>
        <dd>What records must be like (SHACL).</dd>
        <dt><a href="${base}/context.jsonld">/context.jsonld</a></dt>
        <dd>Short names for JSON-LD.</dd>
        <dt><a href="${base}/catalog">/catalog</a></dt>
        <dd>What open data portals read: catalogues of the datasets, services, concepts and the information model.</dd>
        <dt><a href="${base}/.well-known/void">/.well-known/void</a></dt>
        <dd>The data described for machines (VoID).</dd>
      </dl>`,
  });

const files = (base: string, name: string) =>
  syntaxes.map(
    ({ extension, label }) =>
      html`<a href="${base}/data/${name}.${extension}">${label}</a>
        <small>(<a href="${base}/data/${name}.${extension}.gz">gz</a>)</small> `,
  );
