// Stands between the engine and everything else. It is evaluated once, before any other script, and keeps for itself what it
// needs of the language: what user code does to prototypes and globals afterwards changes nothing in here.
(function (global) {
  'use strict';
  const say = global.java_invoke;
  const { parse, stringify } = JSON;
  const { apply, deleteProperty, getPrototypeOf } = Reflect;
  const { isArray } = Array;
  const { keys, defineProperty, create } = Object;
  const { floor, imul } = Math;
  const AnyError = Error, WrongType = TypeError, AnyString = String, AnyFunction = Function, now = Date.now;
  const DatePrototype = Date.prototype, toIso = Date.prototype.toISOString;
  const slicing = AnyString.prototype.slice, mending = AnyString.prototype.toWellFormed;
  const searching = AnyString.prototype.includes;
  const slice = (text, from, to) => apply(slicing, text, [from, to]);
  const mend = (text) => apply(mending, text, []);

  for (const name of ['Javy', 'plugin', 'java_invoke', 'console']) deleteProperty(global, name);

  const LONGEST_MESSAGE = 4096, LONGEST_STACK = 8192;
  let argument, longestAnswer = 0, longestArgument = 0, console = 0, seed = 0;

  // Own words for a value that may do anything when asked for its own.
  const cut = (text, most) => (text.length > most ? slice(text, 0, most) + '…' : text);
  const asText = (value) => {
    try {
      return typeof value === 'symbol' ? AnyString(value) : `${value}`;
    } catch {
      return '(something that has no words)';
    }
  };
  const field = (value, name) => {
    try {
      return value[name];
    } catch {
      return undefined;
    }
  };
  const isObject = (value) => (typeof value === 'object' && value !== null) || typeof value === 'function';

  const messageOf = (error) => {
    const message = isObject(error) ? field(error, 'message') : undefined;
    if (message === undefined) return isObject(error) ? shown(error) : asText(error);
    const name = field(error, 'name');
    return name === undefined ? asText(message) : `${cut(asText(name), 100)}: ${asText(message)}`;
  };
  const stackOf = (error) => {
    const stack = isObject(error) ? field(error, 'stack') : undefined;
    return typeof stack === 'string' ? stack : '';
  };
  const threw = (error) => say('threw', mend(cut(messageOf(error), LONGEST_MESSAGE)), mend(cut(stackOf(error), LONGEST_STACK)));

  const shown = (value) => {
    if (typeof value === 'string') return value;
    if (!isObject(value)) return asText(value);
    if (typeof value === 'function') return '(function)';
    try {
      if (value instanceof AnyError) return messageOf(value);
      return asText(stringify(value));
    } catch {
      return asText(value);
    }
  };
  const print = (level) => (...values) => {
    if (console <= 0) return;
    let line = level;
    for (let i = 0; i < values.length && line.length <= console; i++) line += (i > 0 ? ' ' : '') + shown(values[i]);
    line = mend(cut(line, console)) + '\n';
    console -= line.length;
    say('print', line, '');
  };
  defineProperty(global, 'console', {
    value: { log: print(''), info: print(''), debug: print(''), warn: print('warning: '), error: print('error: ') },
    writable: true, configurable: true, enumerable: false,
  });

  // A program's own formatter of stack traces would be handed the functions on the stack, and ours are among them.
  defineProperty(AnyError, 'prepareStackTrace', { get: () => undefined, set: () => undefined, configurable: false });

  // What a microtask throws would end the engine.
  const queue = global.queueMicrotask;
  global.queueMicrotask = function queueMicrotask(task) {
    if (typeof task !== 'function') throw new WrongType('queueMicrotask takes a function');
    queue(() => {
      try {
        task();
      } catch (error) {
        threw(error);
      }
    });
  };

  // Math.random is drawn from the run's own time: the same run again draws the same.
  Math.random = function random() {
    const draw = () => {
      seed = (seed + 0x6d2b79f5) | 0;
      let t = imul(seed ^ (seed >>> 15), 1 | seed);
      t = (t + imul(t ^ (t >>> 7), 61 | t)) ^ t;
      return (t ^ (t >>> 14)) >>> 0;
    };
    return (draw() * 0x200000 + (draw() >>> 11)) / 0x20000000000000;
  };

  // JSON that asks no prototype: what a library writes down is what a host function gets.
  const encode = (value) => {
    if (value === null || value === undefined) return 'null';
    if (typeof value === 'string' || typeof value === 'boolean' || typeof value === 'number') return stringify(value);
    if (typeof value !== 'object') throw new WrongType(`a ${typeof value} cannot be given to a host function`);
    if (getPrototypeOf(value) === DatePrototype) return stringify(apply(toIso, value, []));
    let text = '', first = true;
    if (isArray(value)) {
      for (let i = 0; i < value.length; i++) text += (i > 0 ? ',' : '') + encode(value[i]);
      return `[${text}]`;
    }
    const names = keys(value);
    for (let i = 0; i < names.length; i++) {
      const member = value[names[i]];
      if (member === undefined || typeof member === 'function') continue;
      text += (first ? '' : ',') + stringify(names[i]) + ':' + encode(member);
      first = false;
    }
    return `{${text}}`;
  };
  const host = (name, value) => {
    if (typeof name !== 'string') throw new WrongType('the name of a host function is a string');
    const text = encode(value);
    if (text.length > longestArgument) throw new AnyError(`what ${name} is given is longer than ${longestArgument} characters`);
    const answer = say('call', mend(name), text);
    if (answer[0] === '!') throw new AnyError(slice(answer, 1));
    return parse(slice(answer, 1));
  };

  const sources = create(null), modules = create(null);
  const require = (name) => {
    const key = asText(name);
    if (modules[key] === undefined) {
      if (sources[key] === undefined) throw new AnyError(`there is no module ${cut(key, 100)}`);
      const module = { exports: {} };
      modules[key] = module;
      AnyFunction('module', 'exports', 'require', 'host', sources[key])(module, module.exports, require, host);
    }
    return modules[key].exports;
  };
  defineProperty(global, 'require', { value: require, writable: true, configurable: true, enumerable: false });

  const unspeakable = (why) =>
    apply(searching, why, ['TypeError: circular']) || (apply(searching, why, ['TypeError: ']) && apply(searching, why, ['BigInt']));
  const deliver = (value) => {
    if (value === undefined) return say('returned', 'null', '');
    let json;
    try {
      json = stringify(value);
    } catch (error) {
      const why = cut(messageOf(error), LONGEST_MESSAGE);
      return unspeakable(why) ? say('not-json', why, '') : threw(error);
    }
    if (json === undefined) return say('not-json', `main answered with a ${typeof value}`, '');
    return json.length > longestAnswer ? say('too-long', '', '') : say('returned', json, '');
  };
  const begin = () => {
    const bounds = parse(say('bounds', '', ''));
    longestAnswer = bounds[0];
    console = bounds[1];
    longestArgument = bounds[2];
    seed = (floor(now() / 4294967296) ^ now()) | 0;
    const text = say('argument', '', '');
    try {
      argument = parse(text);
    } catch (error) {
      say('bad-argument', messageOf(error), '');
    }
  };
  const run = async (program) => {
    try {
      begin();
      const main = await program();
      if (typeof main !== 'function') return say('no-main', '', '');
      return deliver(await main(argument));
    } catch (error) {
      return threw(error);
    }
  };

  // The one thing that a compiled program finds: gone before its first line.
  defineProperty(global, '#program', {
    value: (program) => {
      deleteProperty(global, '#program');
      run(program);
    },
    configurable: true,
  });
  // The one thing that the loading of a library finds: gone after it.
  defineProperty(global, '#library', {
    value: () => {
      deleteProperty(global, '#library');
      const names = [];
      for (let name; (name = say('module-name', `${names.length}`, '')) !== ''; names.push(name)) sources[name] = say('module', name, '');
      for (const name of names) require(name);
      AnyFunction('host', say('prelude', '', ''))(host);
    },
    configurable: true,
  });
})(globalThis);
