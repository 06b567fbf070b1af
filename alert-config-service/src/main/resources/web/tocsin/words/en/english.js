import { common } from './common.js';
import { message } from './message.js';
import { portal } from './portal.js';

/** All English texts. */
export const english = {
  ...common,
  ...message,
  ...portal,
};
