import { css } from 'lit';

/**
 * Colours, spaces and letters. A page that embeds the components sets those of its own as `--tocsin-accent`, `--tocsin-font` and
 * `--tocsin-radius`; dark and light follow the page's `color-scheme`. Text on any of these surfaces has a contrast of 4.5:1 or more.
 */
export const theme = css`
  :host {
    --accent: var(--tocsin-accent, light-dark(#0a5c9e, #7cc0ff));
    --on-accent: var(--tocsin-on-accent, light-dark(#ffffff, #06233b));
    --font: var(--tocsin-font, system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif);
    --radius: var(--tocsin-radius, 8px);

    --page: light-dark(#f5f6f8, #12161b);
    --surface: light-dark(#ffffff, #1a2027);
    --raised: light-dark(#f0f2f5, #232b34);
    --line: light-dark(#d5dae1, #37424e);
    --edge: light-dark(#6f7985, #8994a1);
    --text: light-dark(#161b21, #e9edf1);
    --soft: light-dark(#4c5662, #b1bac5);

    --good: light-dark(#19703a, #6fd693);
    --good-surface: light-dark(#e0f3e6, #17382399);
    --warn: light-dark(#855000, #f3bd5c);
    --warn-surface: light-dark(#fdf0d6, #4030108c);
    --bad: light-dark(#b3201d, #ff9089);
    --bad-surface: light-dark(#fde6e4, #4c1c1a8c);
    --calm: light-dark(#4c5662, #b1bac5);
    --calm-surface: light-dark(#eceff2, #2b343e);

    --space: 0.5rem;
    --shadow: 0 1px 2px light-dark(#1a202714, #0006), 0 8px 28px light-dark(#1a20271f, #0009);

    display: block;
    font-family: var(--font);
    font-size: 0.9375rem;
    line-height: 1.45;
    color: var(--text);
    accent-color: var(--accent);
  }
  :host([hidden]) {
    display: none;
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  @media (prefers-reduced-motion: no-preference) {
    :host {
      --quick: 120ms;
    }
  }
`;

/**
 * Resolves colours of the theme for what is drawn on a canvas, where `light-dark` and custom properties mean nothing.
 *
 * @param {Element} host an element with the theme
 * @param {string[]} names such as `accent`
 * @returns {Record<string, string>} each as `rgb(…)`
 */
export function coloursOf(host, names) {
  const probe = document.createElement('span');
  probe.hidden = true;
  (host.shadowRoot ?? host).append(probe);
  const colours = Object.fromEntries(
    names.map((name) => {
      probe.style.color = `var(--${name})`;
      return [name, getComputedStyle(probe).color];
    }),
  );
  probe.remove();
  return colours;
}
