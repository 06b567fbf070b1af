/** A company as people find it in a list: names alone may be the same. */
export function companyLabel({ id, name }) {
  return name === id ? id : `${name} (${id})`;
}

/**
 * The id of the company that somebody means.
 *
 * @param {string} text its label, its id or, where no other has the same, its name
 * @param {Array<{id: string, name: string}>} companies
 * @returns {string} the text itself where no company is meant by it
 */
export function companyMeant(text, companies) {
  const typed = text.trim();
  const exact = companies.find((company) => companyLabel(company) === typed || company.id === typed);
  const named = companies.filter(({ name }) => name.toLowerCase() === typed.toLowerCase());
  return exact?.id ?? (named.length === 1 ? named[0].id : typed);
}

/** Companies that an alert of a form watches, as far as they are known. */
export function companiesWatched(form, companies) {
  const watches = {
    company: ({ id }) => id === form.company,
    tag: ({ tags }) => tags.includes(form.tag.trim()),
    all: () => true,
  };
  return companies.filter(watches[form.scope]);
}

/** All tags that companies bear, in their order. */
export function tagsOf(companies) {
  return [...new Set(companies.flatMap(({ tags }) => tags))].sort();
}
