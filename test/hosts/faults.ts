/** Something that is wrong with a page on which the elements stand. */
export interface HostFault {
  /** What is wrong, as one says it. */
  readonly name: string;
  /** Makes it so, before the library comes. */
  readonly script: string;
  /** Elements that look different then, with the reason; where they show nothing, what the page wrote inside them is seen. */
  readonly differs?: Readonly<Record<string, string>>;
  /** Why nothing of the library can work then. */
  readonly allLost?: string;
  /** Why the form can't send then; it says so, and shows the phone number. */
  readonly unsent?: string;
  /** Why the menu can't change the page then. */
  readonly unchanged?: string;
}

/** Why nothing is done about it. */
const old = 'an engine without it is none of those that are supported';

const broken = (path: string, what = 'broken by the page') => `
  ${path} = function () { throw new TypeError(${JSON.stringify(what)}); };`;

const throwing = (target: string, name: string) => `
  Object.defineProperty(${target}, '${name}', {
    configurable: true,
    get() { throw new DOMException('The operation is insecure.', 'SecurityError'); },
  });`;

const missing = (target: string, name: string) => `
  Object.defineProperty(${target}, '${name}', { configurable: true, writable: true, value: undefined });
  delete ${target}.${name};`;

/** Built-ins that the page, or an old library in it, has changed. */
const builtIns: readonly HostFault[] = [
  {
    name: 'Array.prototype has functions of the page that are enumerable',
    script: 'Array.prototype.each = Array.prototype.first = function () { return this[0]; };',
  },
  {
    name: 'Object.prototype has functions of the page that are enumerable',
    script: `Object.prototype.extend = function () { return this; };
      Object.prototype.forEachOwn = function () {};`,
  },
  {
    name: 'Array.prototype.includes is an old polyfill that knows no NaN and no start',
    script: `Array.prototype.includes = function (item) { return this.indexOf(item) !== -1; };`,
  },
  {
    name: 'Array.prototype.flat and flatMap are polyfills that go one level and call without index',
    script: `Array.prototype.flat = function () { return [].concat.apply([], this); };
      Array.prototype.flatMap = function (make) {
        return [].concat.apply([], this.map(function (each) { return make(each); }));
      };`,
  },
  {
    name: 'Array.prototype.at is missing',
    script: 'delete Array.prototype.at;',
    differs: { 'practice-hours': old },
  },
  {
    name: 'Array.from is the one of Prototype, which knows no Set',
    script: `Array.from = function (list) {
      if (!list) return [];
      var length = list.length || 0, result = new Array(length);
      while (length--) result[length] = list[length];
      return result;
    };`,
  },
  {
    name: 'arrays have the toJSON of Prototype',
    script: 'Array.prototype.toJSON = function () { return "[" + this.join(", ") + "]"; };',
  },
  {
    name: 'strings, numbers and dates have a toJSON',
    script: `String.prototype.toJSON = function () { return String(this); };
      Number.prototype.toJSON = function () { return Number(this); };
      Date.prototype.toJSON = function () { return '"' + this.toISOString() + '"'; };`,
  },
  {
    name: 'Promise is a polyfill',
    script: `(function (Native) {
      function Polyfill(work) { var self = this; self.inner = new Native(work); }
      Polyfill.prototype.then = function (done, failed) {
        var inner = this.inner;
        return new Polyfill(function (resolve, reject) {
          inner.then(done, failed).then(resolve, reject);
        });
      };
      Polyfill.prototype.catch = function (failed) { return this.then(undefined, failed); };
      Polyfill.prototype.finally = function (work) {
        return this.then(function (value) { work(); return value; },
          function (reason) { work(); throw reason; });
      };
      Polyfill.resolve = function (value) { return new Polyfill(function (done) { done(value); }); };
      Polyfill.reject = function (why) { return new Polyfill(function (_, fail) { fail(why); }); };
      ['all', 'race', 'allSettled', 'any'].forEach(function (name) {
        Polyfill[name] = function (all) { return Polyfill.resolve(Native[name](all)); };
      });
      window.Promise = Polyfill;
    })(Promise);`,
  },
  {
    name: 'lists of nodes are not iterable',
    script: `delete NodeList.prototype[Symbol.iterator];
      delete HTMLCollection.prototype[Symbol.iterator];`,
    differs: {
      'practice-accessibility-menu': old,
      'practice-article': old,
      'practice-article-list': old,
      'practice-consultation-cta': old,
      'practice-hours': old,
      'practice-tele-consult-form': old,
    },
    unchanged: old,
  },
  {
    name: 'NodeList.prototype.forEach is missing',
    script: 'delete NodeList.prototype.forEach;',
  },
  {
    name: 'Function.prototype.bind is an old polyfill',
    script: `Function.prototype.bind = function (self) {
      var work = this, given = [].slice.call(arguments, 1);
      return function () { return work.apply(self, given.concat([].slice.call(arguments))); };
    };`,
  },
  {
    name: 'String.prototype.replaceAll and matchAll are missing',
    script: 'delete String.prototype.replaceAll; delete String.prototype.matchAll;',
    allLost: 'the templates are built with matchAll',
  },
];

/** What browsers give to pages, and a page, a blocker or the way it is served takes away. */
const services: readonly HostFault[] = [
  { name: 'fetch is missing', script: missing('window', 'fetch'), unsent: 'there is no fetch' },
  { name: 'fetch throws', script: broken('window.fetch'), unsent: 'fetch throws' },
  {
    name: 'fetch is wrapped by a tracker',
    script: `(function (native) {
      window.fetch = function () { return native.apply(window, arguments).then(function (answer) { return answer; }); };
    })(window.fetch);`,
  },
  { name: 'IntersectionObserver is missing', script: missing('window', 'IntersectionObserver') },
  { name: 'ResizeObserver is missing', script: missing('window', 'ResizeObserver') },
  {
    name: 'MutationObserver is missing',
    script: missing('window', 'MutationObserver'),
    unchanged: 'a page that is not watched is not changed',
  },
  { name: 'IntersectionObserver throws', script: broken('window.IntersectionObserver') },
  { name: 'ResizeObserver throws', script: broken('window.ResizeObserver') },
  {
    name: 'MutationObserver throws',
    script: broken('window.MutationObserver'),
    unchanged: 'a page that is not watched is not changed',
  },
  {
    name: 'documents have no adoptedStyleSheets',
    script:
      `delete Document.prototype.adoptedStyleSheets; delete ShadowRoot.prototype.adoptedStyleSheets;
      delete DocumentOrShadowRoot?.prototype.adoptedStyleSheets;`.replace(
        /delete DocumentOr.*/,
        '',
      ),
    differs: { 'practice-article-card': old, 'practice-directory': old },
    unchanged: 'the menu changes a page by adopted sheets',
  },
  {
    name: 'new CSSStyleSheet throws',
    script: `window.CSSStyleSheet = new Proxy(CSSStyleSheet, {
      construct() { throw new TypeError('Illegal constructor'); },
    });`,
    allLost: 'an element without its styles is worse than what the page wrote',
  },
  { name: 'localStorage can not be read', script: throwing('window', 'localStorage') },
  { name: 'sessionStorage can not be read', script: throwing('window', 'sessionStorage') },
  { name: 'indexedDB can not be read', script: throwing('window', 'indexedDB') },
  {
    name: 'indexedDB refuses to open',
    script: `IDBFactory.prototype.open = IDBFactory.prototype.databases = function () {
      throw new DOMException('refused', 'SecurityError');
    };`,
  },
  { name: 'matchMedia is missing', script: missing('window', 'matchMedia'), unchanged: old },
  {
    name: 'Intl does not know the time zone of the practice',
    script: `(function (Native) {
      Intl.DateTimeFormat = function (locale, options) {
        if (options && /New_York/.test(options.timeZone)) throw new RangeError('Unsupported time zone');
        return new Native(locale, options);
      };
      Intl.DateTimeFormat.prototype = Native.prototype;
    })(Intl.DateTimeFormat);`,
    differs: {
      'practice-hours': 'nobody can tell the hours of a zone that the engine does not know',
      'practice-consultation-cta': 'it leaves the hours out',
      'practice-card': 'it leaves the hours out',
      'practice-directory': 'it leaves the hours out',
    },
  },
  {
    name: 'Intl knows neither ListFormat nor DisplayNames nor Segmenter',
    script: 'delete Intl.ListFormat; delete Intl.DisplayNames; delete Intl.Segmenter;',
    differs: { 'practice-directory': old, 'practice-tele-consult-form': old },
    unsent: old,
  },
  {
    name: 'requestAnimationFrame never calls back, as in a hidden tab',
    script: 'window.requestAnimationFrame = function () { return 1; };',
  },
  {
    name: 'there is no crypto.subtle, as on plain http',
    script: missing('Crypto.prototype', 'subtle'),
  },
  { name: 'there are no locks, as on plain http', script: missing('Navigator.prototype', 'locks') },
  { name: 'navigator.locks throws', script: throwing('Navigator.prototype', 'locks') },
];

/** The document itself, and what the page does to how it is made. */
const documents: readonly HostFault[] = [
  {
    name: 'attachShadow throws',
    script: broken('Element.prototype.attachShadow'),
    allLost: 'nothing has a shadow root',
  },
  {
    name: 'attachShadow is wrapped',
    script: `(function (native) {
      Element.prototype.attachShadow = function (options) { return native.call(this, options); };
    })(Element.prototype.attachShadow);`,
  },
  {
    name: 'customElements.define is wrapped',
    script: `(function (native) {
      customElements.define = function (name, made, options) {
        return native.call(customElements, name, made, options);
      };
    })(customElements.define);`,
  },
  {
    name: 'customElements.define throws',
    script: broken('customElements.define'),
    allLost: 'nothing can be defined',
  },
  {
    name: 'another script has taken the names of two elements',
    script: `customElements.define('practice-hours', class extends HTMLElement {});
      customElements.define('practice-article', class extends HTMLElement {});`,
    differs: {
      'practice-hours': 'it is somebody else\u2019s element',
      'practice-article': 'it is somebody else\u2019s element',
    },
  },
  {
    name: 'the constructors of events are patched',
    script: `(function (Native) {
      window.CustomEvent = function (type, options) {
        var event = document.createEvent('CustomEvent');
        event.initCustomEvent(type, !!(options && options.bubbles), false, options && options.detail);
        return event;
      };
      window.CustomEvent.prototype = Native.prototype;
    })(window.CustomEvent);`,
  },
  {
    name: 'document.head is null',
    script: `Object.defineProperty(document, 'head', { get: function () { return null; } });`,
  },
  {
    name: 'console.warn throws',
    script: `console.warn = function () { throw new Error('no console'); };
      customElements.define('practice-hours', class extends HTMLElement {});`,
    differs: { 'practice-hours': 'it is somebody else\u2019s element' },
  },
  {
    name: 'Element.prototype.append and prepend are the ones of an old library',
    script: `Element.prototype.append = function (child) { this.appendChild(child); return this; };
      Element.prototype.prepend = function (child) { this.insertBefore(child, this.firstChild); return this; };`,
  },
  {
    name: 'Element.prototype.closest throws',
    script: broken('Element.prototype.closest'),
    differs: {
      'practice-article-list': 'it looks for the article around it',
      'practice-hours': 'nobody can tell whether its placeholder stands in a text under work',
    },
    unsent: 'what hears the button looks for its form; the phone number stands below',
  },
  {
    name: 'document.createElement is wrapped',
    script: `(function (native) {
      document.createElement = function (name) { return native.call(document, name); };
    })(document.createElement);`,
  },
  {
    name: 'globals of the page have the names of the browser’s own',
    script: `window.name = 'practice'; window.status = 'x'; window.event = 1; window.length = 7;
      window.parent = window.opener = null; var html = 1, css = 2, render = 3, LitElement = 4;`,
  },
  {
    name: 'a named element hides a property of the document',
    script: `document.addEventListener('DOMContentLoaded', function () {
      document.body.insertAdjacentHTML('beforeend',
        '<form name="head"></form><img name="forms"><img name="title">' +
        '<form name="activeElement"></form><img name="images"><img name="scripts">');
    });`,
  },
  {
    name: 'addEventListener knows no options and no objects',
    script: `(function (native) {
      EventTarget.prototype.addEventListener = function (type, listener, capture) {
        if (typeof listener === 'function') native.call(this, type, listener, !!capture);
      };
    })(EventTarget.prototype.addEventListener);`,
    unsent: 'Lit listens by objects: nothing that is pressed is heard',
    unchanged: 'Lit listens by objects: nothing that is pressed is heard',
  },
];

/** Every fault that is tested. */
export const hostFaults: readonly HostFault[] = [...builtIns, ...services, ...documents];
