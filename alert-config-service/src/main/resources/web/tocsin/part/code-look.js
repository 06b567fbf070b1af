import { css } from 'lit';

/** The look of a text area for code. */
export const codeLook = css`
  :host {
    min-width: 0;
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 0 var(--space);
    margin-bottom: 0.25rem;
  }
  label {
    font-weight: 600;
    font-size: 0.875rem;
  }
  .hint {
    font-size: 0.8125rem;
    color: var(--soft);
  }
  .way {
    visibility: hidden;
  }
  :host(:focus-within) .way {
    visibility: visible;
  }
  @media (max-width: 40rem) {
    :host(:not(:focus-within)) .way {
      display: none;
    }
  }
  @media (hover: none) {
    .way {
      display: none;
    }
  }
  .frame {
    position: relative;
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    overflow: hidden;
    background: var(--surface);
    border: 1px solid var(--edge);
    border-radius: var(--radius);
  }
  .frame:has(:focus-visible) {
    outline: 2px solid var(--accent);
    outline-offset: 1px;
  }
  .frame:has(textarea:read-only) {
    background: var(--raised);
    border-color: var(--line);
  }
  .frame.wrong {
    border-color: var(--bad);
  }
  .gutter,
  textarea {
    font-family: ui-monospace, 'Cascadia Code', 'DejaVu Sans Mono', monospace;
    font-size: 0.8125rem;
    line-height: 1.5;
    tab-size: 2;
  }
  .gutter {
    position: relative;
    overflow: hidden;
    height: 0;
    min-height: 100%;
    min-width: 2.75rem;
    color: var(--soft);
    background: var(--raised);
    border-inline-end: 1px solid var(--line);
    text-align: end;
    user-select: none;
  }
  .numbers {
    position: relative;
    margin: 0;
    padding: 0.5rem;
    font: inherit;
    white-space: pre;
    font-variant-numeric: tabular-nums;
  }
  .sheet {
    position: relative;
    min-width: 0;
    overflow: hidden;
  }
  textarea {
    position: relative;
    display: block;
    height: calc(var(--lines) * 1.5em + 1rem + 2px);
    padding: 0.5rem 0.6rem;
    background: transparent;
    border: 0;
    border-radius: 0;
    outline: none;
    resize: vertical;
    white-space: pre;
    overflow: auto;
    overscroll-behavior-x: contain;
    /* What sticks to the edges of a page must not hide it. */
    scroll-margin-block: 8rem 4rem;
  }
  .shifted {
    position: absolute;
    inset: 0 0 auto 0;
    transform: translateY(calc(-1 * var(--scrolled, 0px)));
  }
  .mark {
    position: absolute;
    inset-inline: 0;
    top: calc((var(--line-of) - 1) * 1.5em + 0.5rem);
    height: 1.5em;
    font-size: 0.8125rem;
    background: var(--bad-surface);
  }
  .gutter .mark {
    background: var(--bad-surface);
    border-inline-start: 3px solid var(--bad);
  }
  :host([prose]) .frame {
    grid-template-columns: minmax(0, 1fr);
  }
  :host([prose]) textarea {
    height: auto;
    min-height: calc(var(--lines) * 1.5em + 1rem);
    field-sizing: content;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
    resize: none;
  }
  textarea::placeholder {
    color: var(--soft);
    opacity: 1;
    font-style: italic;
  }
  .faults {
    display: grid;
    gap: 0.125rem;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .faults:not(:empty),
  .hint.below {
    margin-top: 0.25rem;
  }
  .faults button,
  .faults .placeless {
    display: flex;
    gap: 0.4em;
    align-items: baseline;
    justify-content: flex-start;
    min-height: 1.75rem;
    width: 100%;
    padding: 0.15rem 0.4rem;
    border: 0;
    font-weight: 500;
    font-size: 0.8125rem;
    text-align: start;
    color: var(--bad);
    background: var(--bad-surface);
    overflow-wrap: anywhere;
  }
  .faults button:hover {
    text-decoration: underline;
    background: var(--bad-surface);
  }
  .faults svg {
    align-self: center;
  }
`;
