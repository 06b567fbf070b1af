import './page.css';
import '../tocsin/index.js';
import { takeTokenFromAddress } from './token.js';
import { restoreTheme } from './theme.js';
import './portal.js';

restoreTheme();
takeTokenFromAddress();
