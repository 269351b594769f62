import { html } from './html';
import { layout } from './layout';

/** A page on which to ask GraphQL, from our own files only. */
export const playgroundPage = () =>
  layout({
    title: 'GraphQL',
    script: '/graphql.js',
    main: html`<p class="kind">
        Ask the register. The schema, with what every field means, is at <a href="/schema.graphql">/schema.graphql</a>; programs send
        <code>POST /graphql</code> with JSON.
      </p>
      <noscript
        ><p>This page needs a script of ours to send your query. Without it, use <code>curl</code>.</p></noscript
      >
      <form id="ask">
        <p>
          <label for="query">Query</label
          ><textarea id="query" rows="14" spellcheck="false" autocomplete="off">
{
  cities(first: 5) {
    totalCount
    nodes { id name(lang: [en, nb]) }
  }
}</textarea>
        </p>
        <p>
          <label for="variables">Variables, as JSON</label
          ><textarea id="variables" rows="3" spellcheck="false" autocomplete="off">{}</textarea>
        </p>
        <p><button type="submit">Run</button> <small>or Ctrl and Enter</small> <output id="took" for="query variables"></output></p>
      </form>
      <h2 id="result-title">Result</h2>
      <pre id="result" role="region" tabindex="0" aria-labelledby="result-title" aria-live="polite"></pre>`,
  });
