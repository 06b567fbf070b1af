import { css, html, nothing } from 'lit';
import { alertsNaming } from '../api/naming.js';
import { scopeOf } from '../format/scope.js';
import { words } from '../words/words.js';
import { define } from './define.js';
import { TocsinElement, Work } from './element.js';
import { problemNote } from './problem.js';

/**
 * The alerts that name a template or a script, which keep it from being deleted.
 *
 * Properties: `field`, `template` or `script`; `name`.
 */
export class Naming extends TocsinElement {
  static properties = {
    field: { type: String },
    name: { type: String },
  };

  static styles = [
    ...TocsinElement.styles,
    css`
      ul {
        margin: 0.25rem 0 0;
        padding-inline-start: 1.25rem;
        max-height: 14rem;
        overflow: auto;
      }
      li {
        overflow-wrap: anywhere;
      }
    `,
  ];

  #alerts = new Work(this);

  willUpdate(changed) {
    super.willUpdate(changed);
    if (changed.has('name') || changed.has('field')) {
      this.#alerts.run((signal) => alertsNaming(this.api, this.field, this.name, signal));
    }
  }

  render() {
    return html`<div aria-live="polite">${this.#content()}</div>`;
  }

  #content() {
    if (this.#alerts.problem) {
      return problemNote(this.#alerts.problem);
    }
    const alerts = this.#alerts.value;
    if (!alerts) {
      return this.#alerts.busy ? html`<p class="soft">${words.naming.looking}</p>` : nothing;
    }
    if (alerts.length === 0) {
      return html`<p class="soft">${words.naming.none}</p>`;
    }
    return html`
      <p>${words.naming.alerts(alerts.length)}</p>
      <ul tabindex="0">
        ${alerts.map((alert) => html`<li>${alert.title} <span class="soft">${scopeOf(alert)}</span></li>`)}
      </ul>
    `;
  }
}

define('tocsin-naming', Naming);
