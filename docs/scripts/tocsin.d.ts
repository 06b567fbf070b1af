/**
 * Everything that a script of Tocsin finds, for editors: put the line
 *
 *     /// <reference path="tocsin.d.ts" />
 *
 * at the top of a script that lies beside this file. The guide is docs/scripts.md.
 *
 * A script is JavaScript (ES2023) with a function `main`, which may be `async`. Each run begins anew: what is to be found again the next
 * time goes into `state`. There is no DOM, no Node.js, no timer, no module system but `require`, and no `Intl`; what `Date` takes for now
 * is `data.at`, from the beginning of the run to its end, in UTC, and `Math.random` draws the same in the same run.
 *
 * A run has half a second of its own time, ten seconds with all that it waits for, 32 MiB of memory and 500 calls of the functions below
 * (`tocsin.scripts.*` changes that). Whatever a function below refuses is an `Error` that says why; a script may catch it.
 */

/**
 * What a script is asked: shall the alert fire?
 *
 * - `true` or `false`: it fires, or it is good. `holdFor` of the alert is respected.
 * - a number: compared with `operator` and `threshold` of the alert; where it has none, that is a failure. From -1e24 to 1e24.
 * - an object: whichever of these it has.
 * - `null`, `undefined`, `NaN`: there is no value; `noData` of the alert says what then.
 *
 * Anything else, an error that nobody catches, and a bound that is reached are failures. A failure gives no value, and what the run did to
 * `state` and what it sent are undone; after three in a row the recipients of the script are told.
 */
declare type TocsinAnswer =
  | boolean
  | number
  | null
  | void
  | {
      /** Whether the alert fires. Without it `value` is compared, and without that there is no value. */
      fire?: boolean | null;
      /** To be compared where `fire` is not there, and shown to people. From -1e24 to 1e24. */
      value?: number | null;
      /** One or more sentences for people, at most 2,000 characters: `{{message}}` in templates. */
      message?: string | null;
      /** Anything for the template, as `{{vars.…}}`: at most 16 KiB as JSON, nested at most 16 levels deep. */
      vars?: { [name: string]: unknown } | null;
    };

/** What `main` is handed. A run that somebody asks for by hand may have been handed more, or something else (`data` of the request). */
declare interface TocsinData {
  /** Whom it is about. Null only in a run by hand that names nobody. */
  company: TocsinCompany;
  /** For which alert. Null only in a run by hand that names none. */
  alert: TocsinAlert;
  /** The moment of the run, UTC, such as `2026-03-02T09:14:00Z`. Numbers are as of then. */
  at: string;
  /** The same moment where the company is; UTC without a company. */
  local: {
    /** Such as `2026-03-02`. */
    date: string;
    /** 0 to 23. */
    hour: number;
    /** 0 to 59. */
    minute: number;
    /** 1 (Monday) to 7 (Sunday). */
    weekday: number;
  };
}

declare interface TocsinCompany {
  /** Its id, such as `acme`. */
  id: string;
  /** Its name for people; the id where nobody has defined the company. */
  name: string;
  /** ISO 4217 code of its money; `XXX` where nobody has defined the company. */
  currency: string;
  /** Such as `Europe/Berlin`; `data.local` has the time there. */
  timeZone: string;
  /** In alphabetical order. */
  tags: string[];
}

declare interface TocsinAlert {
  /** A UUID. */
  id: string;
  title: string;
  noticeLevel: string;
  /** The state before this run. */
  state: 'ok' | 'pending' | 'firing' | 'no-data';
  /** Since when it is in that state, UTC. */
  since: string;
}

/**
 * A metric or a gauge:
 *
 * | | | unit |
 * |---|---|---|
 * | `asr` | answered / counted calls | per cent |
 * | `acd` | mean connected time of answered calls | seconds |
 * | `pdd` | mean time to ringing of calls that rang | seconds |
 * | `ner` | delivered / counted calls | per cent |
 * | `cps` | calls per second that started; 0 without calls | calls per second |
 * | `balance` | the money that is left | the company's currency |
 * | `channels` | live calls | calls |
 * | `consecutive-failures` | failed calls since the last answered one | calls |
 * | `custom:<name>` | a gauge of your own | yours |
 */
declare type TocsinArea =
  | 'asr'
  | 'acd'
  | 'pdd'
  | 'ner'
  | 'cps'
  | 'balance'
  | 'channels'
  | 'consecutive-failures'
  | `custom:${string}`;

declare interface TocsinMeasurement {
  /** In the unit of the area; null where there are no calls, or nothing was ever told. */
  value: number | null;
  /** Of how many calls, or samples of the gauge, it is made. */
  samples: number;
}

declare interface TocsinPoint extends TocsinMeasurement {
  /** When the step begins, UTC. */
  at: string;
  /** Of a gauge: the lowest value in the step; null where nothing was told in it. Metrics over calls do not have it. */
  lowest?: number | null;
  /** Of a gauge: the highest value in the step; null where nothing was told in it. Metrics over calls do not have it. */
  highest?: number | null;
}

/** A company, or its id. */
declare type TocsinCompanyOrId = TocsinCompany | string;

/**
 * One metric over the sample period that ends at `data.at`, or a gauge as it is now.
 *
 * @param company one that the script may see; there is no other
 * @param period ISO 8601: a multiple of `PT10S` up to `PT24H`; `PT5M` where it is left out. Without effect on gauges
 * @throws where there is no such company or area, or the period is none
 */
declare function metrics(company: TocsinCompanyOrId, area: TocsinArea, period?: string | null): TocsinMeasurement;

/**
 * Every metric and gauge, by its name: the metrics over calls, `balance`, `channels` and `consecutive-failures` always, gauges of your own
 * where they were ever told.
 */
declare function metrics(
  company: TocsinCompanyOrId,
  area?: null,
  period?: string | null,
): {
  [area in 'asr' | 'acd' | 'pdd' | 'ner' | 'cps' | 'balance' | 'channels' | 'consecutive-failures']: TocsinMeasurement;
} & { [custom: `custom:${string}`]: TocsinMeasurement | undefined };

/**
 * A metric or gauge over time, the oldest step first. Steps begin at multiples of their length from 1970 on, so the first one may begin
 * before `from`, and the last one end after `to`. Of a gauge the value is the one at the end of the step.
 *
 * @param span the last hour where it is left out. `from` and `to` are times (RFC 3339, with their offset) or dates, after 1970 and not
 *     later than tomorrow; `step` is ISO 8601, a multiple of `PT10S` up to 366 days, by itself easy to read. Steps are longer than they are
 *     asked for where history is kept more coarsely (after 8 days five minutes, after 62 days one hour); at most 2,000 of them
 * @throws where there is no such company, area or time, or there are too many steps
 */
declare function series(
  company: TocsinCompanyOrId,
  area: TocsinArea,
  span?: { from?: string | Date | null; to?: string | Date | null; step?: string | null } | null,
): TocsinPoint[];

/**
 * The companies that are defined and that the script may see, by their ids: a script of a company, and any script in an alert of one
 * company, sees that one; an operator's script in an alert for a tag or for everybody sees all.
 *
 * @param filter only those that bear the tag
 */
declare function companies(filter?: { tag?: string | null } | null): TocsinCompany[];

/**
 * What the script wants to find again in its next run for the same alert and company; it is kept once the run has not failed. All of it
 * together is at most 16,384 characters of JSON.
 */
declare const state: {
  /** What was put there; `otherwise` (or null) where nothing was. */
  get<T = any>(key: string, otherwise?: T): T;
  /** Puts anything that JSON can say; `undefined` becomes null. @throws where there is no room, and then all is as before */
  set(key: string, value: unknown): null;
  remove(key: string): null;
  all(): { [key: string]: any };
};

/**
 * Tells people something, whatever the alert does: they get it with the alert's template, once the run has not failed. At most ten times
 * in a run.
 *
 * @param message.to one or more recipients of the alert or of the script; the alert's recipients where it is left out
 * @param message.subject what stands in place of the alert's title: one line of at most 200 characters
 * @param message.text at most 2,000 characters
 * @throws where somebody else is to be told, or nobody
 */
declare function send(message: { to?: string | string[] | null; subject?: string | null; text: string }): null;

/**
 * Asks a web server. Only the origins in `tocsin.scripts.fetch-from` can be reached, by nobody unless the operator allows some. A
 * redirect is answered as it is, and not followed.
 *
 * @param url `http://…` or `https://…`, without a user
 * @param options method: GET, HEAD, POST, PUT, PATCH or DELETE; anything else of the browser's `fetch` is ignored
 * @returns rejected where the origin is not allowed, the answer does not come whole within 5 seconds, or is longer than 256 KiB
 */
declare function fetch(
  url: string,
  options?: { method?: string | null; headers?: { [name: string]: string } | null; body?: string | null },
): Promise<{
  status: number;
  /** Whether status is from 200 to 299. */
  ok: boolean;
  headers: {
    /** A header, its values joined by commas; null where it is not there. */
    get(name: string): string | null;
  };
  /** The body, read as UTF-8. */
  text(): Promise<string>;
  json(): Promise<any>;
}>;

/** Writes a line on the console, of which the first 16,384 characters are kept with the last run: GET /api/v1/script-runs. */
declare function log(...words: unknown[]): void;

/** As `log`; `warn` and `error` say so at the beginning of the line. */
declare const console: {
  log(...words: unknown[]): void;
  info(...words: unknown[]): void;
  debug(...words: unknown[]): void;
  warn(...words: unknown[]): void;
  error(...words: unknown[]): void;
};

/** Writes a text as UTF-8. */
declare class TextEncoder {
  encode(text?: string): Uint8Array;
}

/** Reads bytes as UTF-8. */
declare class TextDecoder {
  decode(bytes?: Uint8Array): string;
}

/** Finds the two modules that there are. @throws for any other name */
declare function require(name: 'cxSend' | 'cxRest'): any;

/** The platform's way of telling: as `send`, and rejected where that throws. What is called message or body there is the text. */
declare module 'cxSend' {
  function cxSend(message: {
    to?: string | string[] | null;
    subject?: string | null;
    text?: string;
    message?: string;
    body?: string;
  }): Promise<null>;
  function cxSend(to: string | string[] | null, subject: string | null, text: string): Promise<null>;
  export = cxSend;
}

/** The platform's way of reading: `companies`, `metrics/{company}` and `metrics/{company}/{area}`, and nothing else. */
declare module 'cxRest' {
  const cxRest: TocsinCxRest & {
    /** Changes nothing: whose data a script sees is not for the script to choose. */
    auth(user?: string): TocsinCxRest;
  };
  export = cxRest;
}

declare interface TocsinCxRest {
  get(path: 'companies', query?: { tag?: string }): Promise<TocsinCompany[]>;
  /** As `metrics`: of one area a measurement, otherwise all by their names. */
  get(path: string, query?: { samplePeriod?: string }): Promise<any>;
  /** Refused, as are put, delete and del: scripts change nothing. */
  post(path: string, body?: unknown): Promise<never>;
  put(path: string, body?: unknown): Promise<never>;
  delete(path: string): Promise<never>;
  del(path: string): Promise<never>;
}
