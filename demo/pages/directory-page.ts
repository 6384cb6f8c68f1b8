import { inventedPractices, type InventedPractice } from './invented-practices.ts';
import { html, type Markup } from './markup.ts';
import { plainPage } from './page-frame.ts';
import type { Practice } from './practice-content.ts';

/** Where the directory's file is. */
export const directoryFile = '/directory/practices.json';

/** A practice of the directory's file: one that has a site here, or one that is only listed. */
type Listed = InventedPractice | ReturnType<typeof listed>;

/** The practices that have a site here, then five hundred that nobody runs. */
export function directoryPractices(practices: readonly Practice[]): readonly Listed[] {
  return [...practices.map(listed), ...inventedPractices(500)];
}

/** Every practice on one page: a search through a file, over a plain list of links. */
export function directoryPage(practices: readonly Practice[]): Markup {
  return plainPage({
    title: 'Practice directory',
    description: 'Practices with their specialties, towns and phone numbers.',
    language: 'en',
    kind: 'directory',
    main: html`<div class="inner page-head">
        <h1>Find a practice</h1>
        <p class="lead">
          What you look for stays on this page. Your request goes to that practice alone.
        </p>
      </div>
      <div class="inner">
        <practice-directory
          heading-level="2"
          src="${directoryFile}"
          source="Demo directory"
          placement="directory"
        >
          <ul>
            ${directoryPractices(practices).map((each) => html`<li>${link(each)}</li>`)}
          </ul>
        </practice-directory>
      </div>`,
  });
}

/** The page of a practice that nobody runs: what the directory says of it, and no more. */
export function listedPage(practice: InventedPractice): Markup {
  const { name, telephone, address, medicalSpecialty } = practice;
  return plainPage({
    title: name,
    description: `${name} in ${address.addressLocality ?? ''}.`,
    language: 'en',
    kind: 'directory',
    main: html`<div class="inner page-head">
      <h1>${name}</h1>
      <p class="lead">${medicalSpecialty.join(', ')}</p>
      <p>
        ${address.streetAddress ?? ''}, ${address.addressLocality ?? ''},
        ${address.addressRegion ?? ''}
      </p>
      <p id="visit">
        To ask for a visit, call
        <practice-phone-link placement="listed"
          ><a href="tel:+1${telephone.replaceAll('-', '')}">${telephone}</a></practice-phone-link
        >.
      </p>
      <p><a href="/directory">All practices</a></p>
    </div>`,
  });
}

/** What is there without the script. */
function link({ name, url, telephone, address }: Listed): Markup {
  const { addressLocality, addressRegion } = address;
  return html`<a href="${url}">${name}</a>, ${addressLocality}, ${addressRegion}: ${telephone}`;
}

function listed(practice: Practice) {
  const { identifier, name, telephone, address, medicalSpecialty, timeZone } = practice;
  const { openingHours, openingHoursSpecification, availableLanguage } = practice;
  return {
    '@type': practice['@type'],
    identifier,
    name,
    telephone,
    url: `/${identifier}/`,
    consultUrl: `/${identifier}/contact`,
    image: `/${identifier}/images/mark.svg`,
    address: address as Readonly<Record<string, string>>,
    medicalSpecialty,
    availableLanguage,
    openingHours,
    openingHoursSpecification,
    timeZone,
  };
}
