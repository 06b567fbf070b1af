import { confirmation } from './confirm.js';
import { Work } from './element.js';
import { problemNote } from './problem.js';

/**
 * Ends something of a list before its time, after a question. The focus, which was on its button, goes to the list's heading then.
 */
export class Ending {
  #host;
  #path;
  #settled;
  #work;

  /** What is asked about; null at first. */
  subject = null;

  /**
   * @param {import('./element.js').TocsinElement} host
   * @param {string} path such as `/silences`
   * @param {(subject: object, isEnded: boolean) => void} settled hears how it went
   */
  constructor(host, path, settled) {
    this.#host = host;
    this.#path = path;
    this.#settled = settled;
    this.#work = new Work(host);
  }

  async ask(subject) {
    this.subject = subject;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    await this.#dialog.show();
  }

  /**
   * The dialog with the question.
   *
   * @param {{heading: string, text: string, action: string}} words
   */
  question(words) {
    return confirmation({
      ...words,
      id: 'question',
      busy: this.#work.busy,
      content: problemNote(this.#work.problem),
      confirmed: () => this.#end(this.subject),
      closed: () => (this.#work.problem = null),
    });
  }

  get #dialog() {
    return this.#host.renderRoot.getElementById('question');
  }

  async #end(subject) {
    const path = `${this.#path}/${encodeURIComponent(subject.id)}`;
    const answer = await this.#work.run((signal) => this.#host.api.send('DELETE', path, { signal }));
    if (answer) {
      this.#dialog.hide();
      this.#host.renderRoot.querySelector('h2').focus();
    }
    this.#settled(subject, Boolean(answer));
  }
}
