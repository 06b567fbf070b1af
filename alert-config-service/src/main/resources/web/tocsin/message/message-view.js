import { css, html, LitElement, nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { controls } from '../look/controls.js';
import { theme } from '../look/theme.js';
import { define } from '../part/define.js';
import { words } from '../words/words.js';
import { withPicture } from './picture.js';
import { segmentsOf } from './segments.js';

/**
 * A message as it will look: its subject, its text, its HTML in a frame that may do nothing, and the SMS with the parts in which it
 * travels. A part that is null or undefined is not shown.
 *
 * Properties: `subject`, `text`, `html`, `sms`; `segments` (`{alphabet, count}`; counted here where it is absent); `picture`, PNG in
 * Base64, which the HTML shows as `cid:picture`.
 */
export class MessageView extends LitElement {
  static properties = {
    subject: { attribute: false },
    text: { attribute: false },
    html: { attribute: false },
    sms: { attribute: false },
    segments: { attribute: false },
    picture: { attribute: false },
  };

  static styles = [
    theme,
    controls,
    css`
      :host {
        container-type: inline-size;
      }
      .parts {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: calc(1.5 * var(--space));
        align-items: start;
      }
      @container (min-width: 52rem) {
        .parts.both {
          grid-template-columns: minmax(0, 3fr) minmax(0, 2fr);
        }
      }
      .plain {
        display: grid;
        gap: calc(1.5 * var(--space));
      }
      .name {
        display: flex;
        flex-wrap: wrap;
        gap: 0 var(--space);
        justify-content: space-between;
        margin-bottom: 0.25rem;
        font-size: 0.8125rem;
        font-weight: 600;
        color: var(--soft);
      }
      .subject {
        margin-bottom: calc(1.5 * var(--space));
        font-weight: 650;
        overflow-wrap: anywhere;
      }
      .words {
        margin: 0;
        padding: 0.6rem 0.8rem;
        background: var(--raised);
        border-radius: var(--radius);
        font: inherit;
        white-space: pre-wrap;
        overflow-wrap: anywhere;
      }
      .sms {
        border-end-start-radius: 2px;
        max-width: 24rem;
      }
      .frame {
        height: 32rem;
        max-height: 70vh;
        overflow: hidden;
        resize: vertical;
        border: 1px solid var(--line);
        border-radius: var(--radius);
      }
      iframe {
        display: block;
        width: 100%;
        height: 100%;
        border: 0;
      }
    `,
  ];

  render() {
    const subject = this.#subject();
    const frame = this.#frame();
    const plain = [this.#text(), this.#sms()].filter((each) => each !== nothing);
    if (subject === nothing && frame === nothing && plain.length === 0) {
      return html`<p class="soft">${words.message.nothing}</p>`;
    }
    return html`
      ${subject}
      <div class="parts ${frame !== nothing && plain.length ? 'both' : ''}">
        ${frame} ${plain.length ? html`<div class="plain">${plain}</div>` : nothing}
      </div>
    `;
  }

  #subject() {
    return part(this.subject, words.message.subject, (subject) => html`<div class="subject">${subject}</div>`);
  }

  #text() {
    return part(this.text, words.message.text, (text) => html`<pre class="words">${text.trim()}</pre>`);
  }

  #sms() {
    return part(this.sms, words.message.sms, (sms) => html`<pre class="words sms">${sms.trim()}</pre>`, this.#travels());
  }

  #travels() {
    const { alphabet, count } = this.segments ?? segmentsOf(this.sms ?? '');
    return words.message.segments(count, words.message.alphabet[alphabet] ?? alphabet);
  }

  #frame() {
    return part(
      this.html,
      words.message.html,
      (text) => html`<div class="frame">${frameOf(withPicture(text, this.picture))}</div>`,
    );
  }
}

/**
 * The sandbox stands before the document is there: no script, no form, no way to the page around. Each document has a frame of its own, since
 * another one in the same frame would be a step for the browser's "Back".
 */
function frameOf(text) {
  return keyed(text, html`<iframe sandbox="" title=${words.message.frame} .srcdoc=${text}></iframe>`);
}

function part(content, name, shown, aside = nothing) {
  if (content === null || content === undefined) {
    return nothing;
  }
  return html`<section>
    <div class="name"><span>${name}</span>${aside === nothing ? nothing : html`<span>${aside}</span>`}</div>
    ${shown(content)}
  </section>`;
}

define('tocsin-message', MessageView);
