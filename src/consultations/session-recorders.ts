/**
 * Attributes by which session recorders are told to leave an element alone, with all that is in it.
 * They belong on an element inside the shadow root that wraps everything typed: a recorder that
 * listens in open shadow roots, as rrweb does, does not look from there up to the host.
 */
export const maskAttributes: readonly (readonly [name: string, value: string])[] = [
  // Microsoft Clarity: learn.microsoft.com/clarity/setup-and-installation/clarity-masking
  ['data-clarity-mask', 'true'],
  // Contentsquare: docs.contentsquare.com/en/web/personal-data-handling
  ['data-cs-mask', ''],
  // Datadog: docs.datadoghq.com/session_replay/browser/privacy_options
  ['data-dd-privacy', 'hidden'],
  // Dynatrace, Session Replay: 'URL exclusion and masking'
  ['data-dtrum-mask', ''],
  // Heap: help.heap.io 'What privacy settings does session replay inherit from Heap?'
  ['data-heap-redact-text', 'true'],
  // Heap's clicks and changes: its script selects `[heap-ignore]`
  ['heap-ignore', 'true'],
  // Hotjar: help.hotjar.com 'How to Suppress Text, Images, Videos and User Input'
  ['data-hj-suppress', ''],
  // Matomo: developer.matomo.org/guides/heatmap-session-recording
  ['data-matomo-mask', ''],
  // Mouseflow: help.mouseflow.com 'Excluding, masking and replacing content via code'
  ['data-mf-replace', '*'],
  // New Relic: `block_selector` of its browser agent
  ['data-nr-block', ''],
  // OpenReplay: docs.openreplay.com/en/sdk/sanitize-data
  ['data-openreplay-hidden', ''],
  // LogRocket: docs.logrocket.com/docs/privacy
  ['data-private', ''],
  // Smartlook, and Smartsupp: 'Sensitive data protection' of their documentation
  ['data-recording-disable', ''],
  ['data-recording-ignore', 'mask'],
  // Sentry: docs.sentry.io/platforms/javascript/session-replay/privacy
  ['data-sentry-block', ''],
];

/** The same by class, for the recorders that know no attribute. */
export const maskClasses =
  // rrweb (guide.md 'Privacy') and what is made of it; PostHog: posthog.com/docs/session-replay/privacy
  'rr-block ph-no-capture ' +
  // Amplitude: `BLOCK_CLASS` of its session replay; Mixpanel: docs.mixpanel.com 'Session Replay Privacy Controls'
  'amp-block mp-block ' +
  // Fullstory: help.fullstory.com 'How do I protect my users' privacy in Fullstory?'
  'fs-exclude ' +
  // Lucky Orange: developers.luckyorange.com/libraries/browser/privacy-tools; Inspectlet: 'Excluding sensitive data'
  'lo-sensitive inspectlet-sensitive ' +
  // Yandex Metrica: yandex.com/support/metrica/en/code/html-markup
  'ym-hide-content ym-disable-keys ym-disable-submit';

/** Asks all known session recorders to leave an element alone, with all that is in it. */
export function hideFromRecorders(element: Element | null): void {
  if (!element) return;
  for (const [name, value] of maskAttributes) element.setAttribute(name, value);
  element.classList.add(...maskClasses.split(' '));
}

/** A recorder: its name, the traces that it leaves, and the paths of what it puts into `window`. */
type Recorder = readonly [name: string, traces: RegExp, ...paths: readonly string[]];

const recorders: readonly Recorder[] = [
  [
    'Amplitude',
    /amplitude\.com\/(?:script\/\w+\.js|libs\/\S*session-replay)|\/\/(?:api-sr|sr-client-cfg)\./,
    'sessionReplay',
  ],
  ['Contentsquare', /\.contentsquare\.(?:com|net)\//, '_uxa', 'CS_CONF'],
  ['Crazy Egg', /\.crazyegg\.com\//, 'CE2'],
  ['Datadog', /\/chunks\/recorder-\S*datadog/, 'DD_RUM'],
  ['Dynatrace', /\/ruxitagent|js-cdn\.dynatrace\.com\//, 'dtrum'],
  ['Fullstory', /\.fullstory\.com\//, '_fs_namespace'],
  ['Glassbox', /\.glassboxdigital\.io\//, '_cls_config'],
  ['Heap', /\.heap-api\.com\/|heapanalytics\.com\//, 'heap'],
  ['Hotjar', /\.hotjar\.com\//, '_hjSettings'],
  ['Inspectlet', /\.inspectlet\.com\//, '__insp'],
  [
    'LogRocket',
    /logrocket|[/.](?:lr-in|ingest-lr|intake-lr|logr-in|lrkt-in|lgrckt-in)/i,
    'LogRocket',
  ],
  ['Lucky Orange', /\.luckyorange\.com\//, 'LOQ', '__lo_site_id'],
  ['Matomo', /\/HeatmapSessionRecording\//],
  ['Microsoft Clarity', /\.clarity\.ms\//, 'clarity'],
  ['Mixpanel', /\/mixpanel-recorder/],
  ['Mouseflow', /\.mouseflow\.com\//, '_mfq', 'mouseflow'],
  ['New Relic', /\.newrelic\.com\/\S*recorder/, 'NREUM.init.session_replay.enabled'],
  ['OpenReplay', /\.openreplay\.com\//, '__OPENREPLAY__'],
  ['PostHog', /\/static\/(?:lazy-|posthog-)?recorder\.js/],
  ['Quantum Metric', /\.quantummetric\.com\//, 'QuantumMetricAPI'],
  ['rrweb', /\/@?rrweb/, 'rrweb', 'rrwebRecord'],
  ['Sentry', /sentry\S*replay\S*\.js|^sentryReplaySession$/m],
  ['Smartlook', /\.smartlook\.(?:com|cloud)\//, 'smartlook'],
  ['Yandex Metrica', /\/\/mc\.(?:yandex|webvisor)\./, 'ym', 'yandex_metrika_callbacks'],
];

/**
 * Names the session recorders that are known to run on a page, or that may: some record only when
 * their settings say so. Those that come from the site's own address under another name stay unseen.
 */
export function findSessionRecorders(view: Window): readonly string[] {
  const all = tracesIn(view).join('\n');
  return recorders
    .filter(([, traces, ...paths]) => traces.test(all) || paths.some((path) => isSet(view, path)))
    .map(([name]) => name);
}

/** The addresses of what was loaded, without what they ask for, and the names of what is kept. */
function tracesIn(view: Window): readonly string[] {
  const { scripts } = view.document;
  // A consent banner gives a script another type to keep it from running.
  const running = [...scripts].filter(({ type }) => /^$|^module$|javascript$/i.test(type));
  const loaded = view.performance.getEntriesByType('resource').map(({ name }) => name);
  const addresses = [...running.map(({ src }) => src), ...loaded];
  return [...addresses.map((address) => address.replace(/[?#].*/s, '')), ...sessionKeys(view)];
}

function sessionKeys(view: Window): readonly string[] {
  try {
    return Object.keys(view.sessionStorage);
  } catch {
    // Storage is forbidden here.
    return [];
  }
}

/** An element whose id is the name of a recorder is no property of the window's own. */
function isSet(view: Window, path: string): boolean {
  const [first = '', ...rest] = path.split('.');
  try {
    let value: unknown = Object.hasOwn(view, first) && Reflect.get(view, first);
    for (const name of rest) value = value && Reflect.get(value, name);
    return Boolean(value);
  } catch {
    // What throws when it is looked at tells nothing.
    return false;
  }
}
