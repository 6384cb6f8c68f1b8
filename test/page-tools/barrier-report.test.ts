import { expect } from '@open-wc/testing';

import { barrierReport, type BarrierReport } from '../../src/page-tools/barrier-report.js';

import { buildViewStage, faultsOf, type ViewStage } from './view-stage.js';

interface Sent {
  readonly url: string;
  readonly key: string;
  readonly report: BarrierReport;
  readonly init: RequestInit;
}

describe('a report of what can’t be used', () => {
  let menu: ViewStage;
  let sent: Sent[];
  let answer: () => Promise<Response>;
  const { fetch } = window;
  const { href } = location;

  const text = () => menu.field<HTMLTextAreaElement>('What could you not use?');
  const send = async (words?: string) => {
    if (words !== undefined) {
      text().value = words;
      text().dispatchEvent(new Event('input'));
    }
    menu.control('Send report').click();
    await new Promise((resolve) => setTimeout(resolve));
  };

  beforeEach(() => {
    sent = [];
    answer = () => Promise.resolve(new Response(null, { status: 201 }));
    window.fetch = (url, init = {}) => {
      const key = new Headers(init.headers).get('Idempotency-Key') ?? '';
      const report = JSON.parse(init.body as string) as BarrierReport;
      sent.push({ url: new Request(url).url, key, report, init });
      return answer();
    };
    history.replaceState(null, '', '?name=Jane#part');
    menu = buildViewStage('<p>Text</p>', { reportEndpoint: '/reports' });
    menu.open(barrierReport);
  });

  afterEach(() => {
    window.fetch = fetch;
    history.replaceState(null, '', href);
    menu.remove();
  });

  it('is only offered where a site takes it', () => {
    expect(barrierReport.works(menu.stage)).to.equal(true);
    menu.remove();
    menu = buildViewStage('<p>Text</p>');
    expect(barrierReport.works(menu.stage)).to.equal(false);
  });

  it('carries the words, and nothing of the address but its path', async () => {
    menu.field<HTMLInputElement>('Email').value = ' jane@example.com ';
    await send(' The map ');
    expect(sent).to.have.length(1);
    expect(sent[0]?.url).to.equal(new URL('/reports', href).href);
    expect(sent[0]?.report).to.deep.equal({
      schema: 'barrier-report/1',
      text: 'The map',
      contact: 'jane@example.com',
      page: location.origin + location.pathname,
      language: 'en',
    });
    expect(sent[0]?.init).to.contain({ credentials: 'omit', redirect: 'error' });
    expect(menu.said.at(-1)).to.equal('Thank you. Your report has arrived.');
    expect(text().value).to.equal('');
  });

  it('is kept in its field, under the same key, while it could not be sent', async () => {
    answer = () => Promise.reject(new TypeError('offline'));
    await send('The map');
    expect(menu.said.at(-1)).to.match(/^Not sent/);
    expect(text().value).to.equal('The map');
    answer = () => Promise.resolve(new Response(null, { status: 500 }));
    await send();
    expect(menu.said.at(-1)).to.match(/^Not sent/);
    expect(sent[1]?.key).to.equal(sent[0]?.key);
    await send('The map and the form');
    expect(sent[2]?.key).not.to.equal(sent[0]?.key);
  });

  it('is sent once, however often the button is pressed', async () => {
    let arrive: (response: Response) => void = () => undefined;
    answer = () => new Promise((resolve) => (arrive = resolve));
    await send('The map');
    await send();
    expect(sent).to.have.length(1);
    arrive(new Response(null, { status: 202 }));
  });

  it('needs words', async () => {
    await send('  ');
    expect(sent).to.have.length(0);
    expect(menu.said.at(-1)).to.equal('Write what you could not use.');
  });

  it('is accessible, and Spanish where the page is', async () => {
    expect(await faultsOf(menu)).to.deep.equal([]);
    menu.remove();
    menu = buildViewStage('<p>Texto</p>', { reportEndpoint: '/reports', language: 'es' });
    menu.open(barrierReport);
    expect(menu.view.textContent).to.contain('¿Qué no pudo usar?');
  });
});
