import type { WidgetAttributes, Writing } from './widget-writing.ts';

/** A widget as somebody would write it. */
export interface Sample {
  /** What it needs to be of use without content, as on sites that give attributes alone. */
  readonly attributes: WidgetAttributes;
  /** The same with content, which may hold other widgets. */
  readonly filled: (write: Writing) => string;
}

const practice = {
  name: 'North & Sons “Back” Clinic',
  phone: '727-MY-SPINE',
  endpoint: '/consult-requests',
  hours: 'Mo-Fr 09:00-17:00; Sa 10:00-14:00',
  'time-zone': 'America/New_York',
  'licensed-states': 'FL GA',
};

/** Words that editors like to change: quotes, dashes, entities, accents, characters of two units. */
const awkward = 'He said "no" -- it\'s 5 < 6 & 7 > 2 … ¿Qué tal, señora? 🙂 [note] 10x20';

const questions = JSON.stringify([
  { name: 'insurance', label: 'Which "plan" & group? -- as on the card', type: 'text' },
]);

/** A sample of each element; one that is not named here takes part with no attributes. */
export const samples: Readonly<Record<string, Sample>> = {
  'practice-profile': {
    attributes: practice,
    filled: (write) =>
      write.widget(
        'practice-profile',
        practice,
        `<h2>Our hours</h2>${write.widget('practice-hours')}${write.widget('practice-phone-link')}`,
      ),
  },
  'practice-accessibility-menu': {
    attributes: { 'statement-href': '/accessibility' },
    filled: (write) =>
      write.widget(
        'practice-accessibility-menu',
        { lang: 'es' },
        write.slotted('a', 'trigger', 'Ayuda para leer'),
      ),
  },
  'practice-article-card': {
    attributes: {
      heading: awkward,
      href: '/articles/1?a=1&b=2',
      category: 'Back Surgery',
      excerpt: awkward,
      published: '2024-03-05',
      author: 'Marie Núñez',
    },
    filled: (write) =>
      write.widget(
        'practice-article-card',
        { category: 'Spine', tags: 'Heat, Q&A' },
        write.slotted('h3', 'heading', '<a href="/spasms">Muscle spasms</a>') +
          write.slotted('p', 'excerpt', 'Why muscles cramp.'),
      ),
  },
  'practice-article-list': {
    attributes: { src: '/feed.json', heading: 'News -- "all" of it', layout: 'list' },
    filled: (write) =>
      write.widget(
        'practice-article-list',
        { heading: 'Noticias' },
        '<ul><li><a href="/a">Back</a></li><li><a href="/b">Neck</a></li></ul>',
      ),
  },
  'practice-article': {
    attributes: { heading: awkward, author: 'Dr. Roe', published: '2024-03-05', disclaimer: true },
    filled: (write) =>
      write.widget(
        'practice-article',
        { category: 'Back', author: 'Marie Núñez', lang: 'es' },
        write.slotted('h1', 'heading', 'Espasmos') +
          '<p>Muévase cada día.</p><h2>Calor</h2><p>El calor ayuda.</p>' +
          write.widget(
            'practice-consultation-cta',
            { slot: 'cta', href: '/cita', heading: 'Hable con nosotros' },
            '<p>Hoy mismo.</p>' +
              write.widget('practice-phone-link', { slot: 'phone', phone: '727-MY-SPINE' }),
          ),
      ),
  },
  'practice-card': {
    attributes: {
      name: practice.name,
      phone: practice.phone,
      specialties: 'Spine; Nerves',
      address: '1 Main Street, Tampa, FL 33601',
      languages: 'en es',
      hours: practice.hours,
      'time-zone': practice['time-zone'],
      href: '/north?a=1&b=2',
    },
    filled: (write) =>
      write.widget(
        'practice-card',
        { name: practice.name, phone: practice.phone },
        write.widget('practice-consultation-cta', { slot: 'action', href: '/book' }),
      ),
  },
  'practice-directory': {
    attributes: { src: '/practices.json', heading: 'Find "a" practice', 'page-size': '2' },
    filled: (write) =>
      write.widget('practice-directory', {}, '<ul><li><a href="/north">North</a></li></ul>'),
  },
  'practice-consultation-cta': {
    attributes: { heading: awkward, href: '/book?a=1&b=2', label: 'Book "now"' },
    filled: (write) =>
      write.widget(
        'practice-consultation-cta',
        { layout: 'card' },
        '<h2>Talk to us</h2>' +
          write.widget(
            'practice-phone-link',
            { slot: 'phone' },
            '<a href="tel:+17276977463">727-MY-SPINE</a>',
          ) +
          write.widget('practice-tele-consult-form', { slot: 'form', endpoint: '/requests' }) +
          write.slotted('p', 'disclosure', 'The first visit costs nothing.'),
      ),
  },
  'practice-hours': {
    attributes: { hours: practice.hours, 'time-zone': practice['time-zone'] },
    filled: (write) =>
      write.widget(
        'practice-hours',
        { hours: practice.hours, 'time-zone': practice['time-zone'], lang: 'es' },
        `${write.slotted('h2', 'heading', 'Horario')}<p>Lunes a viernes</p>`,
      ),
  },
  'practice-phone-link': {
    attributes: { phone: '727-MY-SPINE', label: 'Call "us" & ask' },
    filled: (write) =>
      write.widget('practice-phone-link', {}, '<a href="tel:+17276977463">Call us</a>'),
  },
  'practice-tele-consult-form': {
    attributes: {
      endpoint: '/requests',
      'privacy-href': '/privacy',
      fields: 'name* contact* insurance reason',
      'extra-fields': questions,
      'crisis-line': true,
    },
    filled: (write) =>
      write.widget(
        'practice-tele-consult-form',
        { endpoint: '/requests', 'privacy-href': '/privacy', mode: 'steps' },
        write.slotted('h2', 'heading', 'Ask us') +
          write.slotted('p', 'red-flags', 'Numb legs can’t wait.'),
      ),
  },
};

const unnamed = (tag: string): Sample => ({
  attributes: {},
  filled: (write) => write.widget(tag),
});

/** The sample of an element. */
export function sampleOf(tag: string): Sample {
  return samples[tag] ?? unnamed(tag);
}
