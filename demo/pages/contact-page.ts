import { html, type Markup } from './markup.ts';
import { openingHoursTable } from './opening-hours.ts';
import { practicePage } from './page-frame.ts';
import type { Practice } from './practice-content.ts';
import { phoneLink, postalAddress } from './practice-parts.ts';
import { requestForm } from './request-form.ts';

/** How to reach a practice, with the request form in the page itself. */
export function contactPage(practice: Practice): Markup {
  return practicePage(practice, 'contact', {
    title: 'Contact',
    description: `Phone, address, hours and request form of ${practice.name}.`,
    language: 'en',
    kind: 'contact',
    main: html`<div class="inner page-head">
        <p class="emergency">
          If this may be an emergency, <a href="tel:911">call 911</a>. Don’t wait for us to answer.
        </p>
        <h1>Talk to us</h1>
        <p class="lead">Call during office hours, or tell us when we can call you.</p>
      </div>
      <div class="inner contact-parts">
        ${ways(practice)}
        <section class="contact-form" aria-labelledby="request">${requestForm(practice)}</section>
      </div>`,
  });
}

function ways(practice: Practice): Markup {
  return html`<div class="ways">
    <section>
      <h2>Phone</h2>
      <p class="big">${phoneLink(practice, 'contact')}</p>
      <p><a href="mailto:${practice.email}">${practice.email}</a></p>
      <p class="note">Please don’t send health details by email.</p>
    </section>
    <section>
      <h2>Address</h2>
      ${postalAddress(practice)}
    </section>
    <section>
      <h2>Hours</h2>
      <practice-hours class="open-now" layout="line"></practice-hours>
      ${openingHoursTable(practice)}
    </section>
  </div>`;
}
