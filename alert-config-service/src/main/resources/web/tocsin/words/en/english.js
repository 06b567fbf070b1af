import { common } from './common.js';
import { editor } from './editor.js';
import { portal } from './portal.js';

/** All English texts. */
export const english = {
  ...common,
  ...editor,
  ...portal,
};
