/** An element as a site writes it, on a page of its own. */
export interface Sample {
  readonly name: string;
  /** Whether it is written as a tag, or as a `div` for editors that strip tags. */
  readonly shape: 'tag' | 'placeholder';
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

const fields = `<form method="post" action="/consult-requests">
          <p><label>Name <input name="name"></label></p>
          <p><label>Phone <input name="phone" type="tel"></label></p>
          <p><button>Send</button></p>
        </form>`;

const form = `<practice-tele-consult-form slot="form" privacy-href="/privacy">
        ${fields.replace('<form', '<form slot="fallback"')}
      </practice-tele-consult-form>`;

const foldedForm = `<practice-tele-consult-form slot="form" privacy-href="/privacy">
        <details slot="fallback"><summary>Schedule a consultation</summary>${fields}</details>
      </practice-tele-consult-form>`;

/** A form that works before the script takes more room than the button that is left of it. */
const moving = ['invitation with a form'];

/** Nobody can write a `div` into a sentence. */
const inSentences = ['phone link', 'phone link of attributes'];

/** Each element as the documentation recommends it, and as builders that allow no content leave it. */
export const samples: readonly Sample[] = [
  {
    name: 'menu',
    html: '<practice-accessibility-menu></practice-accessibility-menu>',
  },
  { name: 'article', html: article(picture) },
  {
    name: 'article, image without a size',
    html: article('<img src="/picture.svg" alt="A spine"'),
  },
  { name: 'card', html: card(picture) },
  {
    name: 'card, image without a size',
    html: card('<img src="/picture.svg" alt="A spine"'),
  },
  {
    name: 'card of attributes',
    html: `<practice-article-card heading="Muscle Spasms" href="/articles/1" category="Back"
      image="/picture.svg" published="2024-03-05" author="Dr. Doe"></practice-article-card>`,
  },
  {
    name: 'list',
    html: `<practice-article-list>${own}</practice-article-list>`,
  },
  {
    name: 'list from a feed',
    html: '<practice-article-list src="/feed.xml"></practice-article-list>',
  },
  {
    name: 'list from a feed, with content',
    html: `<practice-article-list src="/feed.xml">${own}</practice-article-list>`,
  },
  {
    name: 'invitation',
    html: `<practice-consultation-cta>${invitation}</practice-consultation-cta>`,
  },
  {
    name: 'invitation with a form',
    html: `<practice-consultation-cta>${invitation}${form}</practice-consultation-cta>`,
  },
  {
    name: 'invitation with a folded form',
    html: `<practice-consultation-cta>
      <h2>Talk to a spine specialist this week</h2>
      ${foldedForm}
      <p slot="phone">Or call <practice-phone-link>${link}</practice-phone-link> now.</p>
      </practice-consultation-cta>`,
  },
  {
    name: 'invitation of attributes',
    html: `<practice-consultation-cta heading="Talk to us" href="/book"></practice-consultation-cta>`,
  },
  {
    name: 'practice card of attributes',
    html: `<practice-card name="North Spine" phone="727-MY-SPINE" address="12 Pier Road, Tampa, FL 33602"
      specialties="Spine surgery, Pain medicine" languages="en, es" hours="Mo-Su 00:00-24:00" time-zone="${zone}"
      href="/north"></practice-card>`,
  },
  {
    name: 'practice card',
    html: `<practice-card name="North Spine" phone="727-MY-SPINE" address="12 Pier Road, Tampa, FL 33602" href="/north">
      <a href="/north">North Spine</a> <a href="tel:+17276977463">727-697-7463</a></practice-card>`,
  },
  {
    name: 'directory from a file',
    html: '<practice-directory src="/practices.json"></practice-directory>',
  },
  {
    name: 'directory from a file, with content',
    html: `<practice-directory src="/practices.json"><ul><li><a href="/north">North Spine</a></li></ul></practice-directory>`,
  },
  {
    name: 'phone link',
    html: `<p>Call <practice-phone-link>${link}</practice-phone-link> today.</p>`,
  },
  {
    name: 'phone link of attributes',
    html: '<p><practice-phone-link phone="727-MY-SPINE"></practice-phone-link></p>',
  },
  {
    name: 'hours',
    html: '<practice-hours><p>Monday to Friday, 9 AM to 5 PM</p></practice-hours>',
  },
  { name: 'hours of the profile', html: '<practice-hours></practice-hours>' },
  {
    name: 'hours in a line',
    html: '<practice-hours layout="line"></practice-hours>',
  },
  {
    name: 'form',
    html: '<practice-tele-consult-form privacy-href="/privacy"></practice-tele-consult-form>',
  },
].flatMap(({ name, html }) => {
  const tags = {
    name,
    shape: 'tag' as const,
    html: profile + html,
    stays: !moving.includes(name),
  };
  const placeholders = {
    ...tags,
    name: `${name}, as a placeholder`,
    shape: 'placeholder' as const,
    html: profile + asPlaceholder(html),
  };
  return inSentences.includes(name) ? [tags] : [tags, placeholders];
});

/** The same for an editor that strips unknown tags: a `div`, with plain links inside. */
function asPlaceholder(html: string): string {
  const [, tag = '', attributes = '', content = ''] =
    /^\s*<practice-([\w-]+)([^>]*)>([^]*)<\/practice-\1>\s*$/.exec(html) ?? [];
  const data = attributes.replace(/([\w-]+)=/g, 'data-$1=');
  const plain = content.replace(/ slot=/g, ' data-slot=').replace(/<\/?practice-phone-link>/g, '');
  return `<div data-practice-widget="${tag}"${data}>${plain}</div>`;
}
