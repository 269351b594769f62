import { kinds } from '../../model/portal';
import type { Syntax } from '../../rdf/syntax';
import { html } from '../pages/html';
import { layout } from '../pages/layout';
import type { Parts } from '../parts';
import { isHere } from './catalog';

/** The page that says which documents portals read. */
export const catalogPage = ({ portal: { catalogs, languages }, config }: Pick<Parts, 'portal' | 'config'>, offers: readonly Syntax[]) =>
  layout({
    title: 'Catalogues',
    main: html`<p class="kind">
        What open data portals read of us: descriptions of all that is published here, and never the records themselves.
      </p>
      <dl>
        ${kinds
          .filter(kind => isHere(kind, config))
          .map(kind => {
            const address = `${config.publicUrl}/catalog/${kind}`;
            const lang = languages.find(language => Object.hasOwn(catalogs[kind].titles, language))!;
            return html`<dt><a href="${address}" lang="${lang}">${catalogs[kind].titles[lang]}</a></dt>
              <dd>
                <span lang="${lang}">${catalogs[kind].descriptions[lang]}</span>
                ${offers.map(({ extension, label }) => html`<a href="${address}.${extension}">${label}</a> `)}
              </dd> `;
          })}
      </dl>`,
  });
