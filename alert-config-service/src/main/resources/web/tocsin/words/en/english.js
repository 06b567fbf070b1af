import { alertTexts } from './alerts.js';
import { common } from './common.js';
import { editor } from './editor.js';
import { message } from './message.js';
import { penalties } from './penalties.js';
import { portal } from './portal.js';
import { scripts } from './scripts.js';
import { silences } from './silences.js';
import { templates } from './templates.js';
import { writing } from './writing.js';

/** All English texts. */
export const english = {
  ...common,
  ...editor,
  ...message,
  ...portal,
  ...alertTexts,
  ...penalties,
  ...scripts,
  ...silences,
  ...templates,
  ...writing,
};
