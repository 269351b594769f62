import { thing } from '../../model/address';
import type { Concept } from '../../model/concept';
import { html } from '../pages/html';
import { layout } from '../pages/layout';
import { spaced } from '../pages/words';
import type { Name } from './names';

export interface List {
  readonly concept: Concept;
  readonly publicUrl: string;
  readonly records: readonly { readonly key: string; readonly name?: Name }[];
  /** The key after which the next page begins. */
  readonly next?: string;
}

/** The records of one kind. */
export const listPage = ({ concept: { plural, path, describe }, publicUrl: base, records, next }: List) =>
  layout({
    title: spaced(plural),
    main: html`<p class="kind">${describe}</p>
      <ul>
        ${records.map(({ key, name }) => html`<li><a href="${thing(base, path, key)}" ${name && html`lang="${name.lang}"`}>${name?.text ?? key}</a></li> `)}
      </ul>
      ${next && html`<p><a href="${base}/doc/${path}?after=${next}" rel="next">More</a></p> `}`,
  });
