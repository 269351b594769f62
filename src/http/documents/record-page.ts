import { page, thing } from '../../model/address';
import type { Concept } from '../../model/concept';
import type { Document } from '../../rdf/document';
import { isLiteral } from '../../rdf/literal-parts';
import type { Session } from '../../store/connection/snapshot';
import { formats, isPage } from '../negotiation/formats';
import { html } from '../pages/html';
import { layout } from '../pages/layout';
import { statementTables } from '../pages/statements';
import { spaced, words } from '../pages/words';
import { vocabularyOf, type Parts } from '../parts';
import { linkingHere, type LinkingHere } from './linking-here';
import { namesOf } from './names';

/** Makes the page of a record: every statement of its document, its twins in RDF, and the records that link to it. */
export function recordPages({ model: { concepts }, config }: Parts) {
  const base = config.publicUrl;
  const look = linkingHere(concepts);
  const wordOf = words(concepts, vocabularyOf(config));

  return async (session: Session, concept: Concept, key: string, { statements, dataset }: Document): Promise<string> => {
    const { path, name, describe, boundary } = concept;
    const it = thing(base, path, key);
    const address = page(base, path, key);
    const own = thing(base, boundary!.property.to[0]!.path, dataset);
    const iris = statements.flatMap(([subject, , object]) =>
      [subject, object].filter(term => !isLiteral(term)).map(term => term.slice(1, -1)),
    );
    const names = await namesOf(session, concepts, base, [it, own, ...iris]);
    const links = await look(session, concept, key);
    const title = names.get(it);
    const twins = formats
      .filter(format => !isPage(format))
      .map(({ extension, type, label }) => ({ href: `${address}.${extension}`, type, label }));
    const nameOf = (iri: string) => {
      if (iri === address) return { text: 'This document', lang: 'en' };
      const [whole = '', fragment] = iri.split('#');
      const [part, found] = [fragment && names.get(iri), names.get(whole)];
      if (part && whole === it) return part;
      if (found) return fragment ? { ...found, text: `${found.text} # ${part ? part.text : fragment}` } : found;
      return whole.startsWith(`${base}/id/`)
        ? { text: whole.slice(base.length + 4) + (fragment ? ` # ${fragment}` : ''), lang: '' }
        : undefined;
    };

    return layout({
      ...{ title: title?.text ?? `${spaced(name)} ${key}`, lang: title?.lang, twins },
      main: html`<p class="kind"><strong>${spaced(name)}.</strong> ${describe}</p>
        <dl>
          <dt>Address of the thing</dt>
          <dd><a href="${it}">${it}</a></dd>
          <dt>In its dataset</dt>
          <dd>
            <a href="${own}">${names.get(own)?.text ?? dataset}</a>, whole:
            ${twins.map(({ href, label }) => html`<a href="${dump(base, dataset, href)}">${label}</a> `)}
          </dd>
          <dt>This document as</dt>
          <dd>${twins.map(({ href, type, label }) => html`<a href="${href}" type="${type}">${label}</a> `)}</dd>
        </dl>
        <h2>Statements</h2>
        ${statementTables(statements, { within: [it, address], wordOf: iri => wordOf(iri, concept), nameOf })}${
          links.length > 0 &&
          html`<h2>What links here</h2>
            ${links.map(link => linking(link, base))}`
        }`,
    });
  };
}

const dump = (base: string, dataset: string, href: string) => `${base}/data/${dataset}${href.slice(href.lastIndexOf('.'))}`;

const linking = ({ back, path, records, more }: LinkingHere, base: string) =>
  html`<h3>${spaced(back.name)}</h3>
    <ul>
      ${records.map(({ key, name }) => html`<li><a href="${thing(base, path, key)}" ${name && html`lang="${name.lang}"`}>${name?.text ?? key}</a></li> `)}
    </ul>
    ${more && html`<p>And others: ask <a href="${base}/graphql">GraphQL</a> for all.</p> `}`;
