import { css } from 'lit';

/** How silences look, beyond what all lists have. */
export const look = css`
  .top {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space) calc(2 * var(--space));
    align-items: start;
    justify-content: space-between;
  }
  .top > div {
    flex: 1 1 18rem;
  }
  .comment {
    overflow-wrap: anywhere;
    max-width: 24rem;
  }
  .left {
    display: block;
  }
`;
