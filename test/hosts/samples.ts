import { builtTags } from '../../tools/built-manifest.ts';

/** One element as a site writes it, well-formed as XML too. */
export interface Sample {
  readonly tag: string;
  readonly html: string;
  /** What its shadow root has as soon as it shows what it has to show. */
  readonly ready: string;
  /**
   * Whether what the page has put inside keeps the page's own looks. Then the element's size is the
   * page's matter and is not compared. Else it is given plain looks by the test.
   */
  readonly ownContent?: boolean;
  /** Whether it is a part of a line of text. */
  readonly isInline?: boolean;
}

/** What stands before all samples, for the whole page. */
export const profile = `<practice-profile name="North Clinic" phone="727-MY-SPINE"
  endpoint="/requests" hours="Mo-Su 00:00-24:00" time-zone="America/New_York"
  licensed-states="FL GA"></practice-profile>`;

const article = `heading="Muscle spasms" category="Back pain" author="Dr. Ana Roe"
  published="2026-03-04" image="/picture.svg" image-alt="A back"`;

const form = `<practice-tele-consult-form slot="form" privacy-href="/privacy">
  </practice-tele-consult-form>`;

const inTags: Readonly<Record<string, readonly Omit<Sample, 'tag'>[]>> = {
  'practice-accessibility-menu': [
    { html: '<practice-accessibility-menu></practice-accessibility-menu>', ready: 'button' },
    {
      html: '<practice-accessibility-menu position="bottom-right"></practice-accessibility-menu>',
      ready: 'button',
    },
  ],
  'practice-article': [
    { html: `<practice-article ${article}></practice-article>`, ready: '.heading' },
    {
      html: `<practice-article ${article}><h2>What helps</h2><p>Rest, <a href="#w">warmth</a>.</p>
        <div slot="cta"><button type="button">Ask</button></div></practice-article>`,
      ready: '.heading',
      ownContent: true,
    },
  ],
  'practice-article-card': [
    {
      html: `<practice-article-card ${article} href="#spasms" excerpt="Why muscles cramp, and what
        helps at home."></practice-article-card>`,
      ready: 'a',
    },
    {
      html: `<practice-article-card href="#spasms" heading="Muscle spasms">
        <p slot="excerpt">Why muscles cramp.</p></practice-article-card>`,
      ready: 'a',
    },
  ],
  'practice-article-list': [
    {
      html: `<practice-article-list src="/feed.json" heading="News" filters="category"
        page-size="2"></practice-article-list>`,
      ready: 'li a',
    },
  ],
  'practice-card': [
    {
      html: `<practice-card name="South Clinic" phone="727-555-0123" specialties="Spine; Nerves"
        address="1 Main Street, Tampa, FL 33601" languages="en es" hours="Mo-Su 00:00-24:00"
        time-zone="America/New_York" href="#south"></practice-card>`,
      ready: '.heading',
    },
  ],
  'practice-consultation-cta': [
    {
      html: `<practice-consultation-cta href="#consult" heading="Talk to us"
        ></practice-consultation-cta>`,
      ready: '.action',
    },
    {
      html: `<practice-consultation-cta><p>Talk to a specialist today.</p>${form}
        </practice-consultation-cta>`,
      ready: '.action',
    },
  ],
  'practice-directory': [
    {
      html: `<practice-directory src="/practices.json" heading="Find a practice" page-size="2"
        ></practice-directory>`,
      ready: '.card',
    },
  ],
  'practice-hours': [{ html: '<practice-hours></practice-hours>', ready: 'td' }],
  'practice-phone-link': [
    {
      html: `<practice-phone-link><a href="tel:+17276977463">727-697-7463</a></practice-phone-link>`,
      ready: 'slot',
      isInline: true,
    },
    { html: '<practice-phone-link></practice-phone-link>', ready: 'slot', ownContent: true },
  ],
  'practice-profile': [
    {
      html: `<practice-profile name="South Clinic" hours="Mo-Su 00:00-24:00"
        time-zone="America/New_York"><practice-hours layout="line"></practice-hours>
        </practice-profile>`,
      ready: 'slot',
    },
  ],
  'practice-tele-consult-form': [
    {
      html: `<practice-tele-consult-form privacy-href="/privacy"></practice-tele-consult-form>`,
      ready: 'input',
    },
  ],
};

/** Tags of the library that nothing is tried with yet. */
export const tagsWithoutSample = (): readonly string[] =>
  builtTags().filter((tag) => !inTags[tag]?.length);

/** The samples of every tag of the built library. */
export const samples = (): readonly Sample[] =>
  builtTags().flatMap((tag) => (inTags[tag] ?? []).map((sample) => ({ tag, ...sample })));

/** What `src="/feed.json"` of a list is answered with. */
export const feed = JSON.stringify({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'News',
  items: ['Spasms', 'Sciatica', 'Posture'].map((title, index) => ({
    id: title,
    url: `#${title.toLowerCase()}`,
    title: `${title}: what helps at home`,
    summary: 'What to do on the first day, and when to call.',
    date_published: `2026-0${index + 1}-05T09:00:00Z`,
    tags: [index ? 'Nerves' : 'Muscles'],
  })),
});

/** What `src="/practices.json"` of a directory is answered with. */
export const practices = JSON.stringify(
  ['North', 'East', 'South'].map((name, index) => ({
    name: `${name} Clinic`,
    telephone: `727-555-010${index}`,
    medicalSpecialty: [index ? 'Orthopedic' : 'Neurologic'],
    openingHours: ['Mo-Su 00:00-24:00'],
    timeZone: 'America/New_York',
    availableLanguage: ['en'],
    url: `#${name.toLowerCase()}`,
  })),
);

/** What `/picture.svg` is answered with. */
export const picture =
  '<svg xmlns="http://www.w3.org/2000/svg" width="320" height="180"><rect width="320" height="180" fill="#7aa"/></svg>';
