import { html } from '../pages/html';
import { layout } from '../pages/layout';
import type { Problem } from './problem';

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
