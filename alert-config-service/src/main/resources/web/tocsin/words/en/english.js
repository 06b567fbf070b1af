import { alertTexts } from './alerts.js';
import { common } from './common.js';
import { portal } from './portal.js';

/** All English texts. */
export const english = {
  ...common,
  ...portal,
  ...alertTexts,
};
