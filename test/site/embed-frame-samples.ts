import type { ElementDocs } from '../../tools/manifest.ts';

import { quoted } from './embed-frame-site.ts';

/** A value for every attribute that can be shown; an element takes those that it has. */
const values: Readonly<Record<string, string>> = {
  author: 'Dr. Roe',
  category: 'Back',
  excerpt: 'Rest a little, move a little.',
  heading: 'Sciatica: why the “leg” hurts & what helps <today>',
  href: '/articles/sciatica',
  label: 'Request a consultation',
  name: 'North Spine',
  phone: '727-555-0123',
  specialties: 'Spine',
  published: '2026-01-05',
  'privacy-href': '/privacy',
  src: '/feed.json',
};

/** What an element reads from elsewhere; an article that does has no text of its own. */
const sources: Readonly<Record<string, string>> = {
  'practice-article': '',
  'practice-card': '',
  'practice-directory': '/practices.json',
};

/** Of the practice. */
export const practice: Readonly<Record<string, string>> = {
  'practice-id': 'north',
  name: 'North Spine',
  phone: '727-MY-SPINE',
  endpoint: '/consult-requests',
  hours: 'Mo-Fr 09:00-17:00',
  'time-zone': 'America/New_York',
};

const paragraph = 'Call us & ask.';

/** A feed for elements that read one. */
export const feed = JSON.stringify({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'North',
  items: Array.from({ length: 15 }, (_, index) => ({
    id: `${index}`,
    url: `/articles/${index}`,
    title: `Article ${index}`,
    content_text: 'Text.',
    tags: ['Back'],
    authors: [{ name: 'Dr. Roe' }],
  })),
});

/** The same widget as a tag and as the query of a frame. */
export function asTagAndQuery({ tagName, attributes = [], slots = [] }: ElementDocs) {
  // An article that reads its text from a feed has none of its own.
  const given = attributes
    .map(({ name }) => [
      name,
      (name === 'src' ? sources[tagName] : undefined) ?? values[name] ?? '',
    ])
    .filter((pair): pair is [string, string] => pair[1] !== '');
  const hasText = slots.some(({ name }) => !name) && !given.some(([name]) => name === 'src');
  const text = hasText && tagName !== 'practice-phone-link' ? paragraph : '';
  const written = (pairs: readonly (readonly [string, string])[]) =>
    pairs.map(([name, value]) => `${name}="${quoted(value)}"`).join(' ');
  const profile = Object.entries(practice);
  return {
    tag: `<practice-profile ${written(profile)}><${tagName} ${written(given)}>${
      text && `<p>${quoted(text)}</p>`
    }</${tagName}></practice-profile>`,
    query: {
      widget: tagName.replace('practice-', ''),
      ...Object.fromEntries(given),
      ...Object.fromEntries(profile.map(([name, value]) => [`profile-${name}`, value])),
      ...(text && { text }),
    },
  };
}
