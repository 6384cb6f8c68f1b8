import { html, jsonLd, type Markup } from './markup.ts';
import { openingHoursTable } from './opening-hours.ts';
import { practicePage } from './page-frame.ts';
import { articleCards, invitation, phoneLink, postalAddress } from './practice-parts.ts';
import {
  fullName,
  inLanguage,
  specialties,
  type Employee,
  type Practice,
} from './practice-content.ts';
import { questionsData } from './structured-data.ts';

/** The front door of a practice. */
export function homePage(practice: Practice): Markup {
  const { addressLocality, addressRegion } = practice.address;
  return practicePage(practice, 'home', {
    title: `${specialties(practice)} in ${addressLocality}, ${addressRegion}`,
    description: practice.description,
    language: 'en',
    kind: 'home',
    head: jsonLd(questionsData(practice)),
    main: [
      hero(practice),
      services(practice),
      team(practice),
      newest(practice),
      visit(practice),
      html`<section class="band invite">
        <div class="inner">${invitation(practice, 'home', { language: 'en' })}</div>
      </section>`,
    ],
  });
}

function hero(practice: Practice): Markup {
  const base = `/${practice.identifier}/`;
  return html`<section class="hero">
    <div class="inner">
      <div class="hero-words">
        <p class="eyebrow">${specialties(practice)}</p>
        <h1>${practice.slogan}</h1>
        <p class="lead">${practice.description}</p>
        <p class="actions">
          <a class="button" href="${base}contact">Request a visit</a>
          <span>or call ${phoneLink(practice, 'hero')}</span>
        </p>
      </div>
      <img class="hero-picture" src="${base}${practice.image}" alt="" width="1200" height="675" />
    </div>
  </section>`;
}

function services({ availableService }: Practice): Markup {
  return html`<section class="inner section">
    <h2>What we do</h2>
    <ul class="services">
      ${availableService.map(
        ({ name, description }) =>
          html`<li>
            <h3>${name}</h3>
            <p>${description}</p>
          </li>`,
      )}
    </ul>
  </section>`;
}

function team(practice: Practice): Markup {
  return html`<section class="band">
    <div class="inner section">
      <h2>The people you will meet</h2>
      <ul class="team">
        ${practice.employee.map((each) => person(practice, each))}
      </ul>
    </div>
  </section>`;
}

function person({ identifier: id }: Practice, employee: Employee): Markup {
  return html`<li id="${employee.identifier}">
    <img src="/${id}/${employee.image}" alt="" width="400" height="400" />
    <h3>${fullName(employee)}</h3>
    <p class="role">${employee.jobTitle}</p>
    <p>${employee.description}</p>
  </li>`;
}

function newest(practice: Practice): Markup {
  return html`<section class="inner section">
    <div class="section-head">
      <h2>Good to know</h2>
      <a href="/${practice.identifier}/articles/">All articles</a>
    </div>
    ${articleCards(practice, inLanguage(practice.articles, 'en').slice(0, 3), 3)}
  </section>`;
}

function visit(practice: Practice): Markup {
  return html`<section class="inner section visit">
    <div>
      <h2>Hours and address</h2>
      ${openingHoursTable(practice)} ${postalAddress(practice)}
    </div>
    <div>
      <h2>Questions people ask us</h2>
      <div class="faq">
        ${practice.faq.map(
          ({ question, answer }) =>
            html`<details>
              <summary>${question}</summary>
              <p>${answer}</p>
            </details>`,
        )}
      </div>
    </div>
  </section>`;
}
