import { html, svg } from 'lit';

const WIDTH = 120;
const HEIGHT = 32;
const EDGE = 2;

/**
 * A line of the last values in the space of a word, with the threshold as a dashed one. It says nothing to readers of the screen beyond
 * `label`: the value stands beside it.
 *
 * @param {Array<number|null>} values the oldest first; null where there is none
 * @param {{threshold?: number|null, label: string, bad?: boolean}} options
 */
export function sparkline(values, { threshold = null, label, bad = false }) {
  const known = values.filter((value) => value !== null);
  if (known.length < 2) {
    return html`<svg class="sparkline" width=${WIDTH} height=${HEIGHT} aria-hidden="true"></svg>`;
  }
  const all = threshold === null ? known : [...known, threshold];
  const y = scale(Math.min(...all), Math.max(...all));
  const colour = bad ? 'var(--bad)' : 'var(--accent)';
  return html`
    <svg class="sparkline" viewBox="0 0 ${WIDTH} ${HEIGHT}" width=${WIDTH} height=${HEIGHT} role="img" aria-label=${label}>
      ${threshold === null
        ? ''
        : svg`<line x1="0" x2=${WIDTH} y1=${y(threshold)} y2=${y(threshold)} stroke="var(--bad)" stroke-dasharray="3 3" opacity=".7" />`}
      <path d=${path(values, y)} fill="none" stroke=${colour} stroke-width="1.5" stroke-linejoin="round" stroke-linecap="round" />
    </svg>
  `;
}

function scale(lowest, highest) {
  const span = highest - lowest || 1;
  return (value) => (HEIGHT - EDGE - ((value - lowest) / span) * (HEIGHT - 2 * EDGE)).toFixed(1);
}

/** Each run of values that follow one another is a line of its own. */
function path(values, y) {
  const step = WIDTH / Math.max(values.length - 1, 1);
  let drawing = false;
  return values
    .map((value, index) => {
      if (value === null) {
        drawing = false;
        return '';
      }
      const command = drawing ? 'L' : 'M';
      const isAlone = !drawing && (values[index + 1] ?? null) === null;
      drawing = true;
      const x = (index * step).toFixed(1);
      return `${command}${x} ${y(value)}${isAlone ? 'h.1' : ''}`;
    })
    .join('');
}
