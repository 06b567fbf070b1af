import { common } from './common.js';
import { penalties } from './penalties.js';
import { portal } from './portal.js';
import { silences } from './silences.js';

/** All English texts. */
export const english = {
  ...common,
  ...portal,
  ...silences,
  ...penalties,
};
