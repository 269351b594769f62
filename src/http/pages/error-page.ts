import type { Problem } from '../problem';
import { html } from './html';
import { layout } from './layout';

/** An error, told to a person. */
export const errorPage = ({ status, title, detail, requestId, available }: Problem) =>
  layout({
    title,
    main: html`<p>${detail}</p>
      ${
        available &&
        html`<p>Formats that are to be had:</p>
          <ul>
            ${available.map(type => html`<li><code>${type}</code></li>`)}
          </ul>`
      }
      <p class="quiet">Status ${status}. Request <code>${requestId}</code>.</p>`,
  });
