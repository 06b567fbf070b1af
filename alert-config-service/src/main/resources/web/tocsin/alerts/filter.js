/** What people look for: everything. */
export const EVERYTHING = Object.freeze({ title: '', area: '', state: '', noticeLevel: '', enabled: '' });

/** The filter as parameters of the list of alerts; a state is none of them. */
export function queryOf(filter, company) {
  const { title, area, noticeLevel, enabled } = filter;
  return { company, title: title.trim(), area, noticeLevel, enabled };
}

/** How many things a filter asks for besides the title. */
export function countOf(filter) {
  return ['area', 'state', 'noticeLevel', 'enabled'].filter((field) => filter[field] !== '').length;
}

/** Whether a filter leaves anything out. */
export function isNarrow(filter) {
  return countOf(filter) > 0 || filter.title.trim() !== '';
}
