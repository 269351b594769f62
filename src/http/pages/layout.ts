import { html, type Markup } from './html';

export interface Page {
  readonly title: string;
  /** Language of the title, where it is not English. */
  readonly lang?: string;
  /** Twins of the page in other formats. */
  readonly twins?: readonly { readonly href: string; readonly type: string; readonly label: string }[];
  readonly script?: string;
  readonly main: Markup;
}

/** A whole page: valid HTML5 that works without a script, in English. */
export const layout = ({ title, lang, twins = [], script, main }: Page) =>
  html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title} – Kontor</title>
<link rel="stylesheet" href="/style.css">
${twins.map(({ href, type, label }) => html`<link rel="alternate" type="${type}" href="${href}" title="${label}" /> `)}${script && html`<script src="${script}" defer></script> `}</head>
<body>
<a class="skip" href="#main">To the content</a>
<header><nav aria-label="Site"><a href="/" class="home">Kontor</a> <a href="/graphql">GraphQL</a> <a href="/def">Vocabulary</a> <a href="/shapes">Shapes</a> <a href="/.well-known/void">Data</a></nav></header>
<main id="main">
<h1${lang !== undefined && html` lang="${lang}"`}>${title}</h1>
${main}
</main>
<footer><p>Kontor, an open register of a municipality’s relations abroad.</p></footer>
</body>
</html>
`.text;
