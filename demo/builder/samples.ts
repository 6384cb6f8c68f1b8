import type { ChosenWidget, InsideWidget } from './chosen-widget.ts';

/** What a widget begins with, so that there is something to see; all of it can be changed. */
export interface Sample extends Pick<ChosenWidget, 'attributes' | 'text'> {
  /** Elements that may stand inside, by the name that somebody chooses them by. */
  readonly inside?: Readonly<Record<string, InsideWidget>>;
  /** How high a frame with it begins, in CSS pixels. */
  readonly frameHeight: number;
}

/** Who the practice is, until somebody says who theirs is. */
export const sampleProfile: Readonly<Record<string, string>> = {
  name: 'Gulf Harbor Spine',
  phone: '727-MY-SPINE',
  endpoint: '/consult-requests',
  hours: 'Mo-Fr 08:00-17:00; Sa 09:00-12:00',
  'time-zone': 'America/New_York',
};

const samples: Readonly<Record<string, Sample>> = {
  'practice-accessibility-menu': { attributes: {}, frameHeight: 640 },
  'practice-article': {
    attributes: {
      heading: 'Muscle spasms before and after spine surgery',
      category: 'Back surgery',
      author: 'Dr. Jane Doe',
      published: '2026-03-05',
    },
    text:
      'Most people have had a muscle spasm at some time. It is a muscle that tightens by itself and does not let go.\n\n' +
      'Rest, warmth and gentle movement help many people. Call us if the pain stays or if a leg feels weak.',
    frameHeight: 480,
  },
  'practice-article-card': {
    attributes: {
      href: '/articles/muscle-spasms',
      heading: 'Muscle spasms before and after spine surgery',
      category: 'Back surgery',
      author: 'Dr. Jane Doe',
      published: '2026-03-05',
      excerpt: 'What causes muscle spasms, and what helps.',
    },
    frameHeight: 260,
  },
  'practice-article-list': {
    attributes: { src: '/gulf-harbor-spine/feed.json', limit: '6', heading: 'From our doctors' },
    frameHeight: 720,
  },
  'practice-card': {
    attributes: {
      name: 'Gulf Harbor Spine',
      phone: '727-MY-SPINE',
      hours: 'Mo-Fr 08:00-17:00',
      'time-zone': 'America/New_York',
    },
    frameHeight: 320,
  },
  'practice-consultation-cta': {
    attributes: { heading: 'Talk to a spine specialist this week', href: '/contact' },
    text: 'Tell us what hurts. We call you back on the next working day.',
    inside: {
      'Request form, opened by the button': {
        slot: 'form',
        tag: 'practice-tele-consult-form',
        attributes: { 'privacy-href': '/privacy' },
      },
    },
    frameHeight: 360,
  },
  'practice-directory': {
    attributes: { src: '/directory/practices.json' },
    frameHeight: 800,
  },
  'practice-hours': { attributes: {}, frameHeight: 420 },
  'practice-phone-link': { attributes: { phone: '727-MY-SPINE' }, frameHeight: 80 },
  'practice-profile': { attributes: sampleProfile, frameHeight: 80 },
  'practice-tele-consult-form': {
    attributes: { 'privacy-href': '/privacy' },
    frameHeight: 900,
  },
};

/** What a widget begins with; an element that has no sample yet begins empty. */
export function sampleOf(tag: string): Sample {
  return samples[tag] ?? { attributes: {}, frameHeight: 400 };
}
