import { alerts } from './alerts.js';
import { common } from './common.js';
import { editor } from './editor.js';
import { history } from './history.js';
import { message } from './message.js';
import { notification } from './notification.js';
import { penalties } from './penalties.js';
import { portal } from './portal.js';
import { scripts } from './scripts.js';
import { silences } from './silences.js';
import { templates } from './templates.js';
import { trial } from './trial.js';
import { writing } from './writing.js';

/** All English texts. */
export const english = {
  ...alerts,
  ...common,
  ...editor,
  ...history,
  ...message,
  ...notification,
  ...penalties,
  ...portal,
  ...scripts,
  ...silences,
  ...templates,
  ...trial,
  ...writing,
};
