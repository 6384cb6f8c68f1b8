import { expect } from '@open-wc/testing';

import {
  findSessionRecorders,
  hideFromRecorders,
  maskAttributes,
  maskClasses,
} from '../../src/consultations/session-recorders.js';

interface Traces {
  readonly scripts?: readonly { readonly src: string; readonly type?: string }[];
  readonly loaded?: readonly string[];
  readonly kept?: object;
  readonly globals?: object;
}

/** A page's window, as far as it is looked at. */
function pageWith({ scripts = [], loaded = [], kept = {}, globals = {} }: Traces): Window {
  const view = {
    document: { scripts: scripts.map((script) => ({ type: '', ...script })) },
    performance: { getEntriesByType: () => loaded.map((name) => ({ name })) },
    sessionStorage: kept,
    ...globals,
  };
  return view as unknown as Window;
}

const found = (traces: Traces) => findSessionRecorders(pageWith(traces));

/** Set on the window of the test's own page. */
function withGlobal(name: string, value: unknown, check: () => void) {
  Object.defineProperty(window, name, { value, configurable: true });
  try {
    check();
  } finally {
    Reflect.deleteProperty(window, name);
  }
}

describe('Session recorders on a page', () => {
  it('are none where there is none', () => {
    expect(findSessionRecorders(window)).to.deep.equal([]);
    const loaded = ['https://spine.example/clarity.js', 'https://spine.example/sentry.js'];
    expect(found({ loaded, kept: { cart: '1' }, globals: { NREUM: { init: {} } } })).to.be.empty;
  });

  const addresses: Record<string, readonly string[]> = {
    Amplitude: [
      'https://cdn.amplitude.com/script/0123456789abcdef.js',
      'https://cdn.amplitude.com/libs/plugin-session-replay-browser-1.8.0-min.js.gz',
      'https://api-sr.eu.amplitude.com/sessions/v2/track',
    ],
    Contentsquare: ['https://t.contentsquare.net/uxa/0123456789abc.js'],
    'Crazy Egg': ['https://script.crazyegg.com/pages/scripts/0096/6080.js'],
    Datadog: ['https://www.datadoghq-browser-agent.com/us1/v6/chunks/recorder-8d8-datadog-rum.js'],
    Dynatrace: ['https://spine.example/ruxitagentjs_ICA2NVfghjqrux_10253221019152312.js'],
    Fullstory: ['https://edge.fullstory.com/s/fs.js', 'https://rs.fullstory.com/rec/bundle/v2'],
    Glassbox: ['https://report.demo.glassboxdigital.io/x/cls_report'],
    Heap: [
      'https://cdn.us.heap-api.com/config/123/heap_config.js',
      'https://cdn.heapanalytics.com/js/heap-123.js',
    ],
    Hotjar: ['https://static.hotjar.com/c/hotjar-123.js?sv=6', 'https://script.hotjar.com/m.js'],
    Inspectlet: ['https://cdn.inspectlet.com/inspectlet.js?wid=1'],
    LogRocket: [
      'https://cdn.logrocket.io/LogRocket.min.js',
      'https://cdn.lgrckt-in.com/logger-1.min.js',
      'https://r.lr-in-prod.com/i',
    ],
    'Lucky Orange': ['https://tools.luckyorange.com/core/lo.js?site-id=1'],
    Matomo: ['https://stats.spine.example/plugins/HeatmapSessionRecording/configs.php?idsite=1'],
    'Microsoft Clarity': ['https://www.clarity.ms/tag/abc', 'https://k.clarity.ms/collect'],
    Mixpanel: ['https://cdn.mxpnl.com/libs/mixpanel-recorder.min.js'],
    Mouseflow: ['https://cdn.mouseflow.com/projects/0.js'],
    'New Relic': ['https://js-agent.newrelic.com/nr-recorder.8f0a-1.260.1.min.js'],
    OpenReplay: ['https://static.openreplay.com/latest/openreplay.js'],
    PostHog: [
      'https://us-assets.i.posthog.com/static/lazy-recorder.js?v=1.274.2',
      'https://spine.example/ingest/static/posthog-recorder.js',
      'https://app.posthog.com/static/recorder.js',
    ],
    'Quantum Metric': ['https://cdn.quantummetric.com/qscripts/quantum-x.js'],
    rrweb: [
      'https://cdn.jsdelivr.net/npm/rrweb@latest/dist/rrweb.min.js',
      'https://cdn.jsdelivr.net/npm/@rrweb/record@2/dist/record.umd.min.js',
    ],
    Sentry: ['https://browser.sentry-cdn.com/8.55.0/bundle.tracing.replay.min.js'],
    Smartlook: ['https://web-sdk.smartlook.com/recorder.js', 'https://rec.smartlook.com/r.js'],
    'Yandex Metrica': [
      'https://mc.yandex.ru/metrika/tag.js',
      'https://mc.webvisor.org/metrika/t.js',
    ],
  };
  for (const [name, list] of Object.entries(addresses)) {
    it(`are known by what was loaded: ${name}`, () => {
      for (const address of list) {
        expect(found({ loaded: ['https://spine.example/a.js', address] }), address).to.deep.equal([
          name,
        ]);
        expect(found({ scripts: [{ src: address }] }), `script ${address}`).to.deep.equal([name]);
      }
    });
  }

  const globals: Record<string, string> = {
    sessionReplay: 'Amplitude',
    _uxa: 'Contentsquare',
    CS_CONF: 'Contentsquare',
    CE2: 'Crazy Egg',
    DD_RUM: 'Datadog',
    dtrum: 'Dynatrace',
    _fs_namespace: 'Fullstory',
    _cls_config: 'Glassbox',
    heap: 'Heap',
    _hjSettings: 'Hotjar',
    __insp: 'Inspectlet',
    LogRocket: 'LogRocket',
    LOQ: 'Lucky Orange',
    __lo_site_id: 'Lucky Orange',
    clarity: 'Microsoft Clarity',
    _mfq: 'Mouseflow',
    mouseflow: 'Mouseflow',
    __OPENREPLAY__: 'OpenReplay',
    QuantumMetricAPI: 'Quantum Metric',
    rrweb: 'rrweb',
    rrwebRecord: 'rrweb',
    smartlook: 'Smartlook',
    ym: 'Yandex Metrica',
    yandex_metrika_callbacks: 'Yandex Metrica',
  };
  for (const [name, recorder] of Object.entries(globals)) {
    it(`are known by what they put into the window: ${name}`, () => {
      withGlobal(name, {}, () => {
        expect(findSessionRecorders(window)).to.deep.equal([recorder]);
      });
      withGlobal(name, null, () => expect(findSessionRecorders(window)).to.be.empty);
    });
  }

  it('are known by their settings', () => {
    const NREUM = (enabled: boolean) => ({ NREUM: { init: { session_replay: { enabled } } } });
    expect(found({ globals: NREUM(true) })).to.deep.equal(['New Relic']);
    expect(found({ globals: NREUM(false) })).to.be.empty;
  });

  it('are known by what they keep for the session', () => {
    expect(found({ kept: { sentryReplaySession: '{}' } })).to.deep.equal(['Sentry']);
    expect(found({ kept: { 'x-sentryReplaySession': '{}' } })).to.be.empty;
    sessionStorage.setItem('sentryReplaySession', '{}');
    expect(findSessionRecorders(window)).to.deep.equal(['Sentry']);
    sessionStorage.removeItem('sentryReplaySession');
  });

  it('are each named once, in the order of the alphabet', () => {
    const all = Object.values(addresses).flat();
    const names = found({ loaded: all, scripts: all.map((src) => ({ src })), globals });
    expect(names).to.deep.equal(Object.keys(addresses));
  });

  it('are not seen in scripts that a consent banner holds back', () => {
    const src = 'https://static.hotjar.com/c/hotjar-123.js';
    for (const type of ['text/plain', 'text/x-blocked', 'application/json']) {
      expect(found({ scripts: [{ src, type }] }), type).to.be.empty;
    }
    for (const type of ['text/javascript', 'module', 'application/javascript']) {
      expect(found({ scripts: [{ src, type }] }), type).to.deep.equal(['Hotjar']);
    }
  });

  it('are not seen in what an address asks for', () => {
    const loaded = [
      'https://spine.example/go?to=https://static.hotjar.com/c.js',
      'https://spine.example/#https://edge.fullstory.com/s/fs.js',
    ];
    expect(found({ loaded })).to.be.empty;
  });

  it('are not mistaken for elements of their name', () => {
    for (const name of Object.keys(globals)) {
      const form = document.createElement('form');
      form.id = name;
      document.body.append(form);
      expect(findSessionRecorders(window), name).to.be.empty;
      form.remove();
    }
  });

  it('are looked for where storage is forbidden and a global throws', () => {
    const view = pageWith({ loaded: ['https://static.hotjar.com/c.js'] });
    const fail = () => {
      throw new DOMException('Forbidden.', 'SecurityError');
    };
    for (const name of ['sessionStorage', 'heap']) Object.defineProperty(view, name, { get: fail });
    expect(findSessionRecorders(view)).to.deep.equal(['Hotjar']);
  });
});

describe('What session recorders are asked to leave alone', () => {
  it('carries every attribute and class, beside its own', () => {
    const element = document.createElement('div');
    element.className = 'form';
    hideFromRecorders(element);
    hideFromRecorders(element);
    for (const [name, value] of maskAttributes) expect(element.getAttribute(name)).to.equal(value);
    expect(element.className).to.equal(`form ${maskClasses}`);
    expect(element.attributes).to.have.length(maskAttributes.length + 1);
  });

  it('is found by the selectors that the recorders document', () => {
    const element = document.createElement('div');
    const input = document.createElement('input');
    element.append(input);
    hideFromRecorders(element);
    for (const selector of [
      '[data-clarity-mask]',
      '[data-cs-mask]',
      '[data-dd-privacy="hidden"]',
      '[data-dtrum-mask]',
      '[data-heap-redact-text="true"]',
      '[heap-ignore]',
      '[data-hj-suppress]',
      '[data-matomo-mask]',
      '[data-mf-replace]',
      '[data-nr-block]',
      '[data-openreplay-hidden]',
      '[data-private]',
      '[data-recording-disable]',
      '[data-recording-ignore="mask"]',
      '[data-sentry-block]',
      '.rr-block',
      '.ph-no-capture',
      '.amp-block',
      '.mp-block',
      '.fs-exclude',
      '.lo-sensitive',
      '.inspectlet-sensitive',
      '.ym-hide-content',
      '.ym-disable-keys',
      '.ym-disable-submit',
    ]) {
      expect(input.closest(selector), selector).to.equal(element);
    }
  });
});
