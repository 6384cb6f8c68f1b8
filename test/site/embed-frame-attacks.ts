type Query = Readonly<Record<string, string>>;

const SCRIPT = 'parent.pwned=window.pwned=true';

/**
 * Queries that try to run a script, to bring in markup, to load from another site or to send there.
 *
 * @param foreign The origin of a site that must never be asked for anything.
 */
export function hostile(foreign: string): readonly Query[] {
  const card = { widget: 'article-card', heading: 'Sciatica' };
  const form = { widget: 'tele-consult-form', 'profile-name': 'North' };
  const host = foreign.replace('http:', '');
  const markup = [
    `<img src=x onerror="${SCRIPT}">`,
    `<script>${SCRIPT}</script>`,
    `"><svg onload="${SCRIPT}">`,
    `</practice-article-card><iframe srcdoc="<script>parent.${SCRIPT}</script>">`,
    `\${${SCRIPT}}{{${SCRIPT}}}`,
  ];
  const addresses = [
    `javascript:${SCRIPT}`,
    `java\nscript:${SCRIPT}`,
    ` \u0001JaVaScRiPt:${SCRIPT}`,
  ];
  return [
    ...markup.map((heading) => ({ ...card, heading })),
    ...markup.slice(0, 2).map((text) => ({ ...card, widget: 'consultation-cta', text })),
    ...markup.slice(0, 2).map((name) => ({ ...form, 'profile-name': name })),
    ...addresses.map((href) => ({ ...card, href })),
    { ...card, href: `data:text/html,<script>${SCRIPT}</script>` },
    { ...form, 'privacy-href': addresses[0] ?? '' },
    { widget: 'consultation-cta', href: addresses[0] ?? '' },
    { ...card, onclick: SCRIPT, onerror: SCRIPT, ONLOAD: SCRIPT },
    { ...card, style: `background: url(${foreign}/taken)`, class: 'x', id: 'x', slot: 'x' },
    { ...card, 'token-color-surface': `url(${foreign}/taken)` },
    { ...card, 'token-space': `1px; background: u\\72l(${foreign}/taken)` },
    { ...card, accent: `image-set("${foreign}/taken" 1x)` },
    { ...card, image: `${foreign}/taken` },
    { ...card, image: `${host}/taken` },
    { ...card, 'author-image': `${foreign}/taken`, author: 'Dr. Roe' },
    { ...card, 'image-srcset': `/x.png 1x, ${foreign}/taken 2x` },
    { widget: 'article-list', src: `${foreign}/taken` },
    { widget: 'article-list', src: `/feed.json,${foreign}/taken` },
    { widget: 'article', src: `${foreign}/taken` },
    { ...form, endpoint: `${foreign}/taken` },
    { ...form, 'profile-endpoint': `${host}/taken` },
    { ...form, 'profile-endpoint': `http:\\\\${host.slice(2)}/taken` },
    { ...form, prefill: '{"reason":"pain"}', 'sms-text': 'You agree to all.' },
    { widget: 'script', src: `${foreign}/taken` },
    { widget: 'article-card><script' },
    { widget: '../article-card', heading: 'x' },
    { widget: 'article-card', practice: '__proto__' },
    { ...card, heading: 'x'.repeat(5000) },
    { ...card, lang: '"><script>', dir: 'x', theme: 'x', practice: '../../secret' },
  ];
}
