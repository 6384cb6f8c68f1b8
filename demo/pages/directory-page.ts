import { html, type Markup } from './markup.ts';
import { plainPage } from './page-frame.ts';
import { specialties, type Practice } from './practice-content.ts';
import { phoneLink } from './practice-parts.ts';

/** Every practice on one page, each with a profile of its own around it. */
export function directoryPage(practices: readonly Practice[]): Markup {
  return plainPage({
    title: 'Practice directory',
    description: 'Practices with their specialties, towns and phone numbers.',
    language: 'en',
    kind: 'directory',
    main: html`<div class="inner page-head">
        <h1>Find a practice</h1>
        <p class="lead">
          Call one, or ask it to call you. Your request goes to that practice alone.
        </p>
      </div>
      <ul class="inner entries">
        ${practices.map((each) => html`<li>${entry(each)}</li>`)}
      </ul>`,
  });
}

function entry(practice: Practice): Markup {
  const { identifier: id, name, telephone, address } = practice;
  return html`<practice-profile
    practice-id="${id}"
    name="${name}"
    phone="${telephone}"
    endpoint="/intake/consult-requests"
    time-zone="${practice.timeZone}"
    licensed-states="${practice.licensedStates.join(' ')}"
  >
    <article class="entry">
      <img src="/${id}/images/mark.svg" alt="" width="72" height="72" />
      <div class="entry-words">
        <h2><a href="/${id}/">${name}</a></h2>
        <p class="role">${specialties(practice)}</p>
        <p>${address.addressLocality}, ${address.addressRegion}</p>
      </div>
      <practice-consultation-cta placement="directory">
        <a slot="action" href="/${id}/contact">Request a call</a>
        <p slot="phone">Or call ${phoneLink(practice, 'directory')}</p>
        <practice-tele-consult-form slot="form" privacy-href="/privacy.html">
        </practice-tele-consult-form>
      </practice-consultation-cta>
    </article>
  </practice-profile>`;
}
