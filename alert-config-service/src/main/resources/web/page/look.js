import { css } from 'lit';

/** The look of the page around the components: a bar that stays, and what is chosen below it. */
export const look = css`
  :host {
    min-height: 100vh;
    background: var(--page);
  }
  .bar {
    position: sticky;
    top: 0;
    z-index: 2;
    background: var(--surface);
    border-bottom: 1px solid var(--line);
  }
  .inside {
    max-width: 84rem;
    margin: 0 auto;
    padding-inline: calc(2 * var(--space));
  }
  .top {
    display: flex;
    align-items: center;
    gap: calc(1.5 * var(--space));
    min-height: 3.5rem;
  }
  .brand {
    display: flex;
    align-items: center;
    gap: 0.5rem;
    font-weight: 700;
    font-size: 1.1rem;
  }
  .brand img {
    width: 1.75rem;
    height: 1.75rem;
  }
  .top button {
    white-space: nowrap;
  }
  .top select {
    width: auto;
    max-width: 16rem;
  }
  nav {
    display: flex;
    gap: 0.25rem;
    overflow-x: auto;
    scrollbar-width: none;
  }
  nav a {
    padding: 0.5rem 0.75rem;
    color: var(--soft);
    text-decoration: none;
    font-weight: 600;
    white-space: nowrap;
    border-bottom: 3px solid transparent;
  }
  nav a:hover {
    color: var(--text);
  }
  nav a[aria-current] {
    color: var(--accent);
    border-color: var(--accent);
  }
  main.inside {
    padding-block: calc(3 * var(--space)) calc(6 * var(--space));
  }
  .live .dot {
    width: 0.6rem;
    height: 0.6rem;
    border-radius: 50%;
    background: var(--edge);
  }
  .live[data-state='live'] .dot {
    background: var(--good);
  }
  .live[data-state='lost'] .dot {
    background: var(--bad);
  }
  .lost {
    padding: 0.4rem 0;
    color: var(--bad);
    background: var(--bad-surface);
    font-weight: 550;
  }
  .sign-in {
    max-width: 34rem;
    margin: 12vh auto 0;
    padding: calc(2 * var(--space));
  }
  .skip {
    position: absolute;
    left: -999rem;
  }
  .skip:focus {
    left: 1rem;
    top: 0.5rem;
    z-index: 3;
  }
  @media (max-width: 40rem) {
    .live .word {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    .top {
      gap: var(--space);
    }
    .top button {
      padding-inline: 0.4rem;
    }
    .top select {
      max-width: 9rem;
    }
  }
`;
