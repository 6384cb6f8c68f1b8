import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';

import type { ServerOptions } from '../../intake/intake.ts';
import { readSettings } from '../../intake/settings.ts';

import { assertAnswers } from './contract-check.ts';
import { headersOf, post, startServer } from './running-server.ts';
import { type Json, sampleRequest } from './sample-request.ts';

const EMBED = 'https://practice.example/widgets/embed.html';

/** Starts a server that knows its frames; what it answers is checked against the contract. */
async function startAsking(test: TestContext, options: ServerOptions = {}) {
  const server = await startServer(test, { embedUrl: EMBED, ...options });
  const ask = async (query: Readonly<Record<string, string>> | string, headers = {}) => {
    const address = `${server.url}/oembed?${String(new URLSearchParams(query))}`;
    const response = await fetch(address, { headers });
    const body = (await response.json()) as Json;
    const type = response.headers.get('content-type')?.split(';')[0] ?? '';
    assertAnswers('/oembed', 'get', { status: response.status, type, body });
    return { status: response.status, body, headers: response.headers };
  };
  return { ...server, ask };
}

/** The attributes of the one frame that a piece of HTML is; fails where it is anything else. */
function frameIn(html: unknown): Record<string, string> {
  assert.ok(typeof html === 'string');
  assert.match(html, /^<iframe( [a-z]+="[^"<>]*")+><\/iframe>$/);
  const references: Record<string, string> = {
    '&quot;': '"',
    '&#39;': "'",
    '&lt;': '<',
    '&gt;': '>',
    '&amp;': '&',
  };
  return Object.fromEntries(
    [...html.matchAll(/ ([a-z]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [
      name,
      value.replace(/&(quot|#39|lt|gt|amp);/g, (each) => references[each] ?? each),
    ]),
  );
}

describe('GET /oembed', () => {
  it('describes a frame of the site', async (test) => {
    const { ask } = await startAsking(test);
    const url = `${EMBED}?widget=hours&practice=north&lang=es`;
    const { status, body, headers } = await ask({ url, format: 'json' });
    assert.equal(status, 200);
    const { html, ...rest } = body;
    assert.deepEqual(rest, {
      version: '1.0',
      type: 'rich',
      provider_name: 'practice.example',
      provider_url: 'https://practice.example',
      title: 'hours: practice.example',
      cache_age: 86400,
      width: 640,
      height: 420,
    });
    assert.deepEqual(frameIn(html), {
      src: url,
      title: 'hours: practice.example',
      lang: 'es',
      width: '640',
      height: '420',
      sandbox: 'allow-scripts allow-forms allow-popups allow-popups-to-escape-sandbox',
      loading: 'lazy',
      referrerpolicy: 'strict-origin-when-cross-origin',
      frameborder: '0',
    });
    assert.equal(headers.get('access-control-allow-origin'), '*');
  });

  it('keeps to the room that the page has', async (test) => {
    const { ask } = await startAsking(test);
    const url = `${EMBED}?widget=tele-consult-form`;
    const { body } = await ask({ url, maxwidth: '360', maxheight: '500' });
    const { width, height } = frameIn(body.html);
    assert.deepEqual([body.width, body.height, width, height], [360, 500, '360', '500']);
    const roomy = await ask({ url, maxwidth: '4000', maxheight: '4000' });
    assert.deepEqual([roomy.body.width, roomy.body.height], [640, 1200]);
    for (const maxwidth of ['0', '-1', '1.5', 'wide', '', '1e3']) {
      assert.equal((await ask({ url, maxwidth })).status, 400, maxwidth);
    }
  });

  it('knows no address but those of the site’s frames', async (test) => {
    const { ask } = await startAsking(test);
    const others = [
      `https://evil.example/widgets/embed.html?widget=hours`,
      `http://practice.example/widgets/embed.html?widget=hours`,
      `https://practice.example:444/widgets/embed.html?widget=hours`,
      `https://practice.example.evil.example/widgets/embed.html?widget=hours`,
      `https://practice.example@evil.example/widgets/embed.html?widget=hours`,
      `https://somebody:else@practice.example/widgets/embed.html?widget=hours`,
      `https://practice.example/widgets/embed.html/../../admin?widget=hours`,
      `https://practice.example/other.html?widget=hours`,
      EMBED,
      `${EMBED}?widget=`,
      `${EMBED}?widget=Hours<script>`,
      `${EMBED}?widget=hours&text=${'x'.repeat(4000)}`,
      'javascript:alert(1)//https://practice.example/widgets/embed.html?widget=hours',
      `data:text/html,${EMBED}?widget=hours`,
      '//practice.example/widgets/embed.html?widget=hours',
      'nonsense',
      '',
    ];
    for (const url of others) assert.equal((await ask({ url })).status, 404, url);
  });

  it('lets no address out of its attribute', async (test) => {
    const { ask } = await startAsking(test);
    const attacks = [
      '"><script>alert(1)</script>',
      '" onload="alert(1)',
      "' onload='alert(1)",
      '&quot; onload=&quot;alert(1)',
      '</iframe><img src=x onerror=alert(1)>',
      '<!--',
      '\u0000"\n\r\t>',
      '\ud800">',
    ];
    for (const attack of attacks) {
      for (const place of [`&heading=${attack}`, `&${attack}=1`, `&lang=${attack}`, `#${attack}`]) {
        const { status, body } = await ask({ url: `${EMBED}?widget=hours${place}` });
        assert.equal(status, 200, place);
        const { src = '', ...others } = frameIn(body.html);
        assert.ok(src.startsWith(`${EMBED}?widget=hours`), src);
        assert.equal(new URL(src).hash, '');
        assert.ok(!('onload' in others) && !('lang' in others), place);
      }
    }
  });

  it('offers no XML, and asks for an address', async (test) => {
    const { ask } = await startAsking(test);
    const url = `${EMBED}?widget=hours`;
    assert.equal((await ask({ url, format: 'xml' })).status, 501);
    assert.equal((await ask({})).status, 400);
    assert.equal((await ask(`url=${encodeURIComponent(url)}&url=b`)).status, 400);
  });

  it('describes nothing where the site has said no address of its frames', async (test) => {
    const server = await startServer(test);
    const url = encodeURIComponent(`${EMBED}?widget=hours`);
    assert.equal((await fetch(`${server.url}/oembed?url=${url}`)).status, 404);
  });

  it('counts against the rate limit, and logs no query', async (test) => {
    const { ask, log } = await startAsking(test, { rateLimit: { max: 1, seconds: 60 } });
    const url = `${EMBED}?widget=hours&heading=Zephyrine`;
    assert.equal((await ask({ url })).status, 200);
    const { status, headers } = await ask({ url });
    assert.equal(status, 429);
    assert.ok(Number(headers.get('retry-after')) > 0);
    assert.match(log(), /"route":"\/oembed"/);
    assert.doesNotMatch(log(), /Zephyrine|practice\.example/);
  });
});

describe('The address of the frames', () => {
  it('is a setting', () => {
    const read = (INTAKE_EMBED_URL: string) => readSettings({ INTAKE_EMBED_URL }).server.embedUrl;
    assert.equal(read(EMBED), EMBED);
    assert.equal(read(''), undefined);
    for (const wrong of ['practice.example', 'ftp://x.example/', `${EMBED}?a`, `${EMBED}#a`]) {
      assert.throws(() => read(wrong), /INTAKE_EMBED_URL/);
    }
  });
});

describe('Sandboxed frames', () => {
  const fromFrame = { ...headersOf(), Origin: 'null' };

  it('may read the answer only where the site has chosen so', async (test) => {
    const closed = await startServer(test, { origins: ['https://practice.example'] });
    const open = await startServer(test, { origins: ['https://practice.example', 'null'] });
    const allowed = async (url: string) => {
      const { status, headers } = await post(url, sampleRequest(), fromFrame);
      return [status, headers.get('access-control-allow-origin')];
    };
    assert.equal((await allowed(closed.url))[1], null);
    assert.deepEqual(await allowed(open.url), [201, 'null']);
  });
});
