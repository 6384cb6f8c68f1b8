import { builtTags } from '../../tools/built-manifest.ts';

const picture = '<img src="/picture.svg" alt="" width="160" height="90">';

/**
 * HTML with every element in each way that it can be filled: by attributes, by content, from feeds,
 * from feeds that are broken.
 *
 * @param endpoint Where the form posts to.
 */
export function everything(endpoint: string): string {
  const written = `
    <practice-profile name="North" phone="727-MY-SPINE" endpoint="${endpoint}"
      hours="Mo-Fr 09:00-17:00" time-zone="America/New_York" licensed-states="FL"></practice-profile>
    <practice-hours></practice-hours>
    <practice-hours layout="line"></practice-hours>
    <practice-accessibility-menu feedback-href="mailto:desk@example.com"></practice-accessibility-menu>
    <practice-phone-link></practice-phone-link>
    <practice-phone-link><a href="tel:+17276977463">727-MY-SPINE</a></practice-phone-link>
    <practice-article category="Back" author="Dr. Roe" heading="Spasms" image="/picture.svg">
      <h2>One</h2><p>Text</p><h2>Two</h2><p>Text</p><h2>Three</h2><p>Text</p>
      <table><tr><td>Cell</td></tr></table>
    </practice-article>
    <practice-article src="/feed.xml"></practice-article>
    <practice-article-card heading="Spasms" href="/articles/1" category="Back" image="/picture.svg"
      author="Dr. Roe" author-image="/picture.svg" excerpt="Words" excerpt-lines="2"
      published="2024-03-05"></practice-article-card>
    <practice-article-card layout="overlay"><div slot="image">${picture}</div>
      <h3 slot="heading"><a href="/articles/2">Discs</a></h3></practice-article-card>
    <practice-article-card><script type="application/json">{"headline": "From data", "url": "/"}</script></practice-article-card>
    <practice-article-list class="fed" src="/feed.xml" filters="search" excerpt-lines="2"></practice-article-list>
    <practice-article-list class="fed" src="/broken.xml"></practice-article-list>
    <practice-article-list class="fed" src="/prefix.xml" layout="carousel"></practice-article-list>
    <practice-article-list class="fed" src="/feed.json" layout="magazine"></practice-article-list>
    <practice-article-list><article><h3><a href="/articles/1">One</a></h3>${picture}</article></practice-article-list>
    <practice-card name="South Clinic" phone="727-555-0123" specialties="Spine" languages="en es"
      hours="Mo-Fr 09:00-17:00" time-zone="America/New_York" image="/picture.svg"></practice-card>
    <practice-directory src="/practices.json"></practice-directory>
    <practice-consultation-cta heading="Talk to us"><p>Today</p>
      <practice-tele-consult-form slot="form" privacy-href="/privacy"></practice-tele-consult-form>
    </practice-consultation-cta>
    <practice-consultation-cta layout="sticky" href="/book" heading="Book"></practice-consultation-cta>
    <div data-practice-widget="article-card" data-heading="Placed" data-href="/articles/3"></div>`;
  // An element that is not written above takes part as a bare tag.
  const bare = builtTags().filter((tag) => !written.includes(`<${tag}`));
  return written + bare.map((tag) => `<${tag}></${tag}>`).join('');
}
