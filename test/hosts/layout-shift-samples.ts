/** An element as a site writes it, on a page of its own. */
export interface Sample {
  readonly name: string;
  /** Whether the tag holds what people can read before the script, or has attributes alone. */
  readonly kind: 'content' | 'bare';
  readonly html: string;
  /** Whether the page must not move at all where it has the css; of the others it is measured how far. */
  readonly stays: boolean;
}

// The visitor's own zone, as that of most who look for a practice near them.
const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
const profile = `<practice-profile name="North" phone="727-MY-SPINE" endpoint="/consult-requests"
  hours="Mo-Fr 09:00-17:00" time-zone="${zone}" licensed-states="FL"></practice-profile>`;
const link = '<a href="tel:+17276977463">727-MY-SPINE (727-697-7463)</a>';
const picture = '<img src="/picture.svg" alt="A spine" width="1600" height="900"';

const article = (image: string) => `
  <practice-article category="Back Surgery">
    <h1 slot="heading">Muscle Spasms &amp; Spine Surgery</h1>
    ${image} slot="image">
    <p>Most people have experienced a muscle spasm at some time.</p>
    <h2>What they are</h2>
    <p>A muscle moves, and nobody has asked it to.</p>
  </practice-article>`;

const card = (image: string) => `
  <practice-article-card>
    ${image} slot="image">
    <h3 slot="heading"><a href="/articles/1">Muscle Spasms &amp; Spine Surgery</a></h3>
    <p slot="excerpt">Why they come, and what can be done.</p>
  </practice-article-card>`;

const own = [1, 2, 3]
  .map((at) => `<article><h3><a href="/articles/${at}">Article ${at}</a></h3></article>`)
  .join('');

const invitation = `
    <h2>Talk to a spine specialist this week</h2>
    <a slot="action" href="/book">Schedule a consultation</a>
    <p slot="phone">Or call <practice-phone-link>${link}</practice-phone-link> now.</p>`;

const staying = new Set([
  ...[
    'menu',
    'card',
    'card, image without a size',
    'list from a feed',
    'invitation',
    'phone link',
    'phone link of attributes',
  ],
  ...['hours', 'hours of the profile', 'hours in a line', 'form'],
]);

/** Each element as the documentation recommends it, and as builders that allow no content leave it. */
export const samples: readonly Sample[] = [
  {
    name: 'menu',
    kind: 'bare',
    html: '<practice-accessibility-menu></practice-accessibility-menu>',
  },
  { name: 'article', kind: 'content', html: article(picture) },
  {
    name: 'article, image without a size',
    kind: 'content',
    html: article('<img src="/picture.svg" alt="A spine"'),
  },
  { name: 'card', kind: 'content', html: card(picture) },
  {
    name: 'card, image without a size',
    kind: 'content',
    html: card('<img src="/picture.svg" alt="A spine"'),
  },
  {
    name: 'card of attributes',
    kind: 'bare',
    html: `<practice-article-card heading="Muscle Spasms" href="/articles/1" category="Back"
      image="/picture.svg" published="2024-03-05" author="Dr. Doe"></practice-article-card>`,
  },
  {
    name: 'list',
    kind: 'content',
    html: `<practice-article-list>${own}</practice-article-list>`,
  },
  {
    name: 'list from a feed',
    kind: 'bare',
    html: '<practice-article-list src="/feed.xml"></practice-article-list>',
  },
  {
    name: 'list from a feed, with content',
    kind: 'content',
    html: `<practice-article-list src="/feed.xml">${own}</practice-article-list>`,
  },
  {
    name: 'invitation',
    kind: 'content',
    html: `<practice-consultation-cta>${invitation}</practice-consultation-cta>`,
  },
  {
    name: 'invitation with a form',
    kind: 'content',
    html: `<practice-consultation-cta>${invitation}
      <practice-tele-consult-form slot="form" privacy-href="/privacy">
        <form slot="fallback" method="post" action="/consult-requests">
          <p><label>Name <input name="name"></label></p>
          <p><label>Phone <input name="phone" type="tel"></label></p>
          <p><button>Send</button></p>
        </form>
      </practice-tele-consult-form></practice-consultation-cta>`,
  },
  {
    name: 'invitation of attributes',
    kind: 'bare',
    html: `<practice-consultation-cta heading="Talk to us" href="/book"></practice-consultation-cta>`,
  },
  {
    name: 'phone link',
    kind: 'content',
    html: `<p>Call <practice-phone-link>${link}</practice-phone-link> today.</p>`,
  },
  {
    name: 'phone link of attributes',
    kind: 'bare',
    html: '<p><practice-phone-link phone="727-MY-SPINE"></practice-phone-link></p>',
  },
  {
    name: 'hours',
    kind: 'content',
    html: '<practice-hours><p>Monday to Friday, 9 AM to 5 PM</p></practice-hours>',
  },
  { name: 'hours of the profile', kind: 'bare', html: '<practice-hours></practice-hours>' },
  {
    name: 'hours in a line',
    kind: 'bare',
    html: '<practice-hours layout="line"></practice-hours>',
  },
  {
    name: 'form',
    kind: 'bare',
    html: '<practice-tele-consult-form privacy-href="/privacy"></practice-tele-consult-form>',
  },
].map(({ name, kind, html }) => ({
  name,
  kind: kind as Sample['kind'],
  html: profile + html,
  stays: staying.has(name),
}));
