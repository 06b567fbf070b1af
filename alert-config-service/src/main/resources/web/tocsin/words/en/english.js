import { common } from './common.js';
import { history } from './history.js';
import { message } from './message.js';
import { notification } from './notification.js';
import { portal } from './portal.js';
import { trial } from './trial.js';

/** All English texts. */
export const english = {
  ...common,
  ...history,
  ...message,
  ...notification,
  ...portal,
  ...trial,
};
