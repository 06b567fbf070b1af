import { html, svg } from 'lit';

/** Signs of 16 by 16, drawn with lines of the text's colour. */
const SIGNS = {
  bell: svg`<path d="M8 1.8v1.4M4 11V7a4 4 0 0 1 8 0v4l1.2 1.6H2.8L4 11ZM6.6 14.4a1.6 1.6 0 0 0 2.8 0"/>`,
  check: svg`<path d="m3 8.5 3.2 3.2L13 4.8"/>`,
  dots: svg`<path d="M3.5 8h.01M8 8h.01M12.5 8h.01" stroke-width="2.4"/>`,
  copy: svg`<rect x="5.5" y="5.5" width="8" height="8" rx="1"/><path d="M10.5 5.5v-3h-8v8h3"/>`,
  dash: svg`<path d="M3.5 8h9"/>`,
  pause: svg`<path d="M5.5 3.5v9M10.5 3.5v9"/>`,
  play: svg`<path d="M5 3.2v9.6l7.5-4.8L5 3.2Z"/>`,
  hourglass: svg`<path d="M4 2h8M4 14h8M5 2v2.5L8 8l3-3.5V2M5 14v-2.5L8 8l3 3.5V14"/>`,
  plus: svg`<path d="M8 3v10M3 8h10"/>`,
  cross: svg`<path d="m4 4 8 8M12 4l-8 8"/>`,
  pen: svg`<path d="M3 13l.7-3L10.8 2.9a1.2 1.2 0 0 1 1.7 0l.6.6a1.2 1.2 0 0 1 0 1.7L6 12.3 3 13Z"/>`,
  flask: svg`<path d="M6.2 2h3.6M7 2v4L3.4 12.4A1.1 1.1 0 0 0 4.4 14h7.2a1.1 1.1 0 0 0 1-1.6L9 6V2M5 10.5h6"/>`,
  clock: svg`<circle cx="8" cy="8" r="6"/><path d="M8 4.5V8l2.5 1.8"/>`,
  trash: svg`<path d="M2.8 4.2h10.4M6 4V2.5h4V4M4.2 4.2 5 13.5h6l.8-9.3M6.8 7v4M9.2 7v4"/>`,
  search: svg`<circle cx="7" cy="7" r="4.2"/><path d="m10.2 10.2 3.3 3.3"/>`,
  mute: svg`<path d="M2 2l12 12M5 5a3.9 3.9 0 0 0-1 2.6V11l-1.2 1.6H11M6 3.6A4 4 0 0 1 12 7v2.5M6.6 14.4a1.6 1.6 0 0 0 2.8 0"/>`,
  sun: svg`<circle cx="8" cy="8" r="3"/><path d="M8 1.5V3M8 13v1.5M1.5 8H3M13 8h1.5M3.4 3.4l1 1M11.6 11.6l1 1M12.6 3.4l-1 1M4.4 11.6l-1 1"/>`,
  moon: svg`<path d="M13.2 9.6A5.6 5.6 0 0 1 6.4 2.8 5.7 5.7 0 1 0 13.2 9.6Z"/>`,
  again: svg`<path d="M13 8a5 5 0 1 1-1.5-3.6M13 2.5v2.8h-2.8"/>`,
  send: svg`<path d="M2 3l12 5-12 5 2-5-2-5ZM4 8h5"/>`,
  down: svg`<path d="m4 6 4 4 4-4"/>`,
  right: svg`<path d="m6 4 4 4-4 4"/>`,
  warning: svg`<path d="M8 2.2 14.3 13H1.7L8 2.2ZM8 6.5v3M8 11.2v.3"/>`,
  mail: svg`<rect x="2" y="3.5" width="12" height="9" rx="1"/><path d="m2.5 4.5 5.5 4 5.5-4"/>`,
  code: svg`<path d="M5.5 4.5 2 8l3.5 3.5M10.5 4.5 14 8l-3.5 3.5"/>`,
};

/** A sign beside a word that says the same; a reader of the screen passes it over. */
export function icon(name) {
  return html`<svg
    viewBox="0 0 16 16"
    width="1em"
    height="1em"
    aria-hidden="true"
    fill="none"
    stroke="currentColor"
    stroke-width="1.5"
    stroke-linecap="round"
    stroke-linejoin="round"
    class="sign"
  >
    ${SIGNS[name]}
  </svg>`;
}
