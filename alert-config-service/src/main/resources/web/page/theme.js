const KEPT_AS = 'tocsin.theme';

/** Shows the page as it was chosen to be last; otherwise as the system has it. */
export function restoreTheme() {
  const kept = localStorage.getItem(KEPT_AS);
  if (kept) {
    document.documentElement.dataset.theme = kept;
  }
}

/** Whether the page is dark now. */
export function isDark() {
  const chosen = document.documentElement.dataset.theme;
  return chosen ? chosen === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
}

/** Changes between dark and light, and keeps that. */
export function changeTheme() {
  const theme = isDark() ? 'light' : 'dark';
  localStorage.setItem(KEPT_AS, theme);
  document.documentElement.dataset.theme = theme;
  document.dispatchEvent(new Event('tocsin-theme'));
}
