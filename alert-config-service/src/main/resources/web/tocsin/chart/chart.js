import { css, html, LitElement } from 'lit';
import { valueOf } from '../format/number.js';
import { moment, tick } from '../format/time.js';
import { coloursOf, theme } from '../look/theme.js';
import { define } from '../part/define.js';
import { words } from '../words/words.js';

/** More than these hide one another and the line. */
const MANY_MARKS = 20;

/**
 * A metric over time, with an alert's two lines and the places where something happened. What it shows stands in words beside it: `label`
 * is what a reader of the screen hears.
 *
 * Properties: `points`, `[{at, value}]`, the oldest first, value null where there is none; `threshold` and `reset`, null where there is no
 * such line; `marks`, `[{at, value, kind: 'firing'|'reset'|'other', text}]`; `area`, `currency`, `timeZone`; `names`, what the legend calls
 * `{metric, threshold, reset}`.
 */
export class Chart extends LitElement {
  static properties = {
    points: { attribute: false },
    threshold: { type: Number },
    reset: { type: Number },
    marks: { attribute: false },
    area: { type: String },
    currency: { type: String },
    timeZone: { type: String },
    names: { attribute: false },
    label: { type: String },
    failed: { state: true },
  };

  static styles = [
    theme,
    css`
      p {
        margin: 0;
        color: var(--soft);
      }
      div {
        width: 100%;
        height: var(--tocsin-chart-height, 18rem);
      }
    `,
  ];

  #chart = null;
  #sizes = new ResizeObserver(() => this.#chart?.resize());
  #dark = matchMedia('(prefers-color-scheme: dark)');
  #redraw = () => this.#draw();

  constructor() {
    super();
    this.points = [];
    this.marks = [];
    this.threshold = null;
    this.reset = null;
    this.names = {};
    this.failed = false;
  }

  connectedCallback() {
    super.connectedCallback();
    this.#dark.addEventListener('change', this.#redraw);
    document.addEventListener('tocsin-theme', this.#redraw);
    if (this.hasUpdated) {
      this.#open();
    }
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#dark.removeEventListener('change', this.#redraw);
    document.removeEventListener('tocsin-theme', this.#redraw);
    this.#sizes.disconnect();
    this.#chart?.dispose();
    this.#chart = null;
  }

  firstUpdated() {
    this.#open();
  }

  updated() {
    this.#draw();
  }

  render() {
    return this.failed ? html`<p>${words.chart.failed}</p>` : html`<div role="img" aria-label=${this.label ?? ''}></div>`;
  }

  /** The drawing comes when it is first needed: whoever sees only lists never loads it. */
  async #open() {
    const draw = await this.#pen();
    const place = this.renderRoot.querySelector('div');
    if (!draw || !this.isConnected || this.#chart || !place) {
      return;
    }
    this.#chart = draw(place);
    this.#sizes.observe(place);
    this.#draw();
  }

  /** A page that was loaded before Tocsin was upgraded may ask for what is no more. */
  async #pen() {
    try {
      return (await import('./drawing.js')).draw;
    } catch (cause) {
      console.error(cause);
      this.failed = true;
      return null;
    }
  }

  #draw() {
    if (this.#chart) {
      this.#chart.setOption(this.#option(), { notMerge: true });
    }
  }

  #option() {
    const colours = coloursOf(this, ['accent', 'bad', 'good', 'text', 'soft', 'line', 'surface']);
    const format = (value) => valueOf(value, this.area ?? '', this.currency);
    return {
      animation: false,
      grid: { left: 8, right: 16, top: 36, bottom: 8, containLabel: true },
      legend: { top: 0, left: 0, textStyle: { color: colours.soft }, itemWidth: 14, itemHeight: 8, itemGap: 8 },
      tooltip: {
        trigger: 'axis',
        backgroundColor: colours.surface,
        borderColor: colours.line,
        textStyle: { color: colours.text },
        renderMode: 'richText',
        formatter: (items) => this.#tip(items, format),
      },
      xAxis: {
        type: 'time',
        axisLine: { lineStyle: { color: colours.line } },
        axisLabel: { color: colours.soft, hideOverlap: true, formatter: (at) => tick(at, this.timeZone, this.#span()) },
        splitLine: { show: false },
      },
      yAxis: {
        type: 'value',
        scale: true,
        axisLabel: { color: colours.soft, formatter: format },
        splitLine: { lineStyle: { color: colours.line } },
      },
      series: [
        this.#line(colours),
        ...this.#level('threshold', this.threshold, colours.bad, 'solid'),
        ...this.#level('reset', this.reset, colours.good, 'dashed'),
        ...this.#marks('firing', colours.bad, 'pin', this.marks.length > MANY_MARKS ? 18 : 30),
        ...this.#marks('reset', colours.good, 'circle', 9),
        ...this.#marks('other', colours.soft, 'diamond', 9),
      ],
    };
  }

  #line(colours) {
    return {
      type: 'line',
      name: this.names.metric ?? '',
      data: this.points.map(({ at, value }) => [new Date(at).getTime(), value]),
      showSymbol: this.points.filter(({ value }) => value !== null).length < 3,
      connectNulls: false,
      lineStyle: { width: 2 },
      itemStyle: { color: colours.accent },
    };
  }

  #level(kind, value, colour, type) {
    if (value === null || value === undefined || Number.isNaN(value) || this.points.length === 0) {
      return [];
    }
    const ends = [this.points[0], this.points.at(-1)].map(({ at }) => [new Date(at).getTime(), value]);
    return [
      {
        type: 'line',
        name: this.names[kind] ?? kind,
        data: ends,
        symbol: 'none',
        lineStyle: { width: 1.5, type, color: colour },
        itemStyle: { color: colour },
        tooltip: { show: false },
      },
    ];
  }

  #marks(kind, colour, symbol, size) {
    const data = this.marks
      .filter((mark) => mark.kind === kind && mark.value !== null)
      .map((mark) => ({ value: [new Date(mark.at).getTime(), mark.value], text: mark.text }));
    return data.length === 0
      ? []
      : [{ type: 'scatter', name: this.names[`${kind}Mark`] ?? kind, data, symbol, symbolSize: size, itemStyle: { color: colour }, z: 5 }];
  }

  /** How many milliseconds it shows. */
  #span() {
    return this.points.length < 2 ? 0 : new Date(this.points.at(-1).at) - new Date(this.points[0].at);
  }

  #tip(items, format) {
    const [first] = items;
    const lines = items
      .filter((item) => item.value?.[1] !== null && item.value?.[1] !== undefined)
      .map((item) => item.data.text ?? `${item.seriesName}: ${format(item.value[1])}`);
    return [moment(first.value[0], this.timeZone), ...lines].join('\n');
  }
}

define('tocsin-chart', Chart);
