import { html, nothing, type TemplateResult } from 'lit';

import { isImageAddress, isWebAddress, safeUrl } from '../embedding/safe-url.js';
import { keptBy } from '../language/kept-formats.js';

import { statusText, zoneText, type Reader } from './opening-hours-text.js';
import { phoneLinkTemplate } from './phone-link-template.js';
import type { PracticeCardWords } from './practice-card-words.js';
import {
  addressText,
  distanceText,
  languagesOf,
  mapAddress,
  specialtiesOf,
  withSource,
} from './practice-facts.js';
import type { OpeningHours, OpeningStatus } from './opening-hours.js';
import type { Practice } from './practice.js';

/** The parts of a card that a page can fill itself. */
export const practiceCardSlots = ['phone', 'hours', 'action', 'extra'] as const;

export type PracticeCardSlot = (typeof practiceCardSlots)[number];

/** A practice's hours and whether it is open. */
export interface PracticeStatus {
  readonly hours: OpeningHours;
  readonly status: OpeningStatus;
}

/** All that a card shows of a practice. */
export interface PracticeCardView {
  readonly practice: Practice;
  /** Missing where nobody can tell. */
  readonly status: PracticeStatus | undefined;
  readonly reader: Reader;
  readonly words: PracticeCardWords;
  /** Makes the heading of what it holds. */
  readonly heading: (content: unknown) => TemplateResult;
  /** Words of the action; by where it leads when empty. */
  readonly label: string;
  /** Hears the click on the phone number. */
  readonly call: (click: Event) => void;
  /** Hears the click on the action that asks for a visit. */
  readonly consult: (click: Event) => void;
  /** For a card whose tag the page can fill; cards of a list have none. */
  readonly slots?: PracticeCardFilling | undefined;
  /** The element whose developer is told what could not be used. */
  readonly host?: Element;
}

/** What the page has put into the card's own tag. */
export interface PracticeCardFilling {
  readonly has: (slot: PracticeCardSlot) => boolean;
  /** Called when what is slotted has changed. */
  readonly refresh: () => void;
  /** Called when what the page put in place of the action was clicked. */
  readonly consult: (click: Event) => void;
}

/** A practice as a card, a box of class and part `card`; the texts may come from anywhere. */
export function practiceCardTemplate(view: PracticeCardView): TemplateResult {
  return html`<article class="card" part="card">
    <div class="head">${logoOf(view)}${titleOf(view)}</div>
    ${marksOf(view)} ${hoursOf(view)} ${addressOf(view)} ${languagesLine(view)} ${actionsOf(view)}
    ${view.slots ? html`<slot name="extra"></slot>` : nothing}
  </article>`;
}

function logoOf(view: PracticeCardView): unknown {
  const url = address(view, 'image', view.practice.image, isImageAddress);
  if (!url) return nothing;
  // Its room stays when it can't be loaded: nothing jumps.
  return html`<img
    class="logo"
    part="image"
    alt=""
    loading="lazy"
    decoding="async"
    width="64"
    height="64"
    @error=${showFault}
    @load=${showFault}
    src=${url}
  />`;
}

function showFault({ type, target }: Event): void {
  (target as Element).classList.toggle('missing', type === 'error');
}

function titleOf(view: PracticeCardView): TemplateResult {
  const { practice } = view;
  const { name = '' } = practice;
  const url = withSource(address(view, 'href', practice.url), practice.source);
  const specialties = specialtiesOf(practice).join(' · ');
  return html`<div class="names">
    ${view.heading(url ? html`<a class="link" part="link" href=${url}>${name}</a>` : name)}
    ${specialties ? html`<p class="specialties" part="specialties">${specialties}</p>` : nothing}
  </div>`;
}

function marksOf({ practice, words, reader }: PracticeCardView): unknown {
  const { isAcceptingNewPatients: takesNew, telehealth, distance } = practice;
  const marks = [
    takesNew === undefined ? '' : takesNew ? words.newPatients : words.noNewPatients,
    telehealth ? words.telehealth : '',
    distance ? words.away(distanceText(distance, reader.locale)) : '',
  ].filter(Boolean);
  if (marks.length === 0) return nothing;
  return html`<p class="marks" part="marks" lang=${reader.language}>
    ${marks.map((mark) => html`<span class="mark">${mark}</span> `)}
  </p>`;
}

function hoursOf(view: PracticeCardView): unknown {
  const { status, reader, slots } = view;
  const own = status ? hoursLine(status, reader) : nothing;
  return slots ? slot(slots, 'hours', own) : own;
}

function hoursLine({ hours, status }: PracticeStatus, reader: Reader): TemplateResult {
  const [state, next] = statusText(hours, status, reader);
  const now = Date.now();
  // A time of somebody else's clock has to be told as one.
  const isOurs = hours.offsetAt(now) === -60_000 * new Date(now).getTimezoneOffset();
  const zone = next && !isOurs ? ` (${zoneText(hours.timeZone, reader.locale, now)})` : '';
  const rest = next && html`<span aria-hidden="true">${' · '}</span>${next}${zone}`;
  return html`<p class="hours ${status.state}" part="hours" lang=${reader.language}>
    <bdi><strong>${state}</strong>${rest}</bdi>
  </p>`;
}

function addressOf(view: PracticeCardView): unknown {
  const { practice, words, reader } = view;
  const text = addressText(practice.address);
  const url = address(view, 'map-href', mapAddress(practice));
  if (!text && !url) return nothing;
  const map = html`<a
    class="map"
    part="map"
    href=${url}
    target="_blank"
    rel="noopener noreferrer"
    lang=${reader.language}
    >${words.map}${unseenName(practice)}</a
  >`;
  return html`<p class="address" part="address"><span>${text}</span> ${url ? map : nothing}</p>`;
}

function languagesLine({ practice, words, reader }: PracticeCardView): unknown {
  const names = languagesOf(practice, reader.locale);
  if (names.length === 0) return nothing;
  const list = listFormat(reader.locale).format(names);
  return html`<p class="languages" part="languages" lang=${reader.language}>
    <bdi>${words.speaks(list)}</bdi>
  </p>`;
}

function actionsOf(view: PracticeCardView): unknown {
  const { practice, words, reader, slots } = view;
  const link = phoneLinkTemplate(practice.telephone, view.call);
  const line = link && html`<bdi>${words.call(link)}</bdi>`;
  const call = line
    ? html`<p class="phone" part="phone" lang=${reader.language}>${line}</p>`
    : nothing;
  const action = actionOf(view);
  if (!slots && !line && action === nothing) return nothing;
  return html`<div class="actions">
    ${slots ? slot(slots, 'phone', call) : call} ${slots ? slot(slots, 'action', action) : action}
  </div>`;
}

function actionOf(view: PracticeCardView): unknown {
  const { practice, words, reader, label } = view;
  const asks = address(view, 'consult-href', practice.consultUrl);
  const leads = asks || address(view, 'href', practice.url);
  if (!leads) return nothing;
  const text = label || (asks ? words.consult : words.visit);
  return html`<a
    class="action ${asks ? '' : 'quiet'}"
    part="action"
    href=${withSource(leads, practice.source)}
    lang=${label ? nothing : reader.language}
    @click=${asks ? view.consult : nothing}
    >${text}${unseenName(practice)}</a
  >`;
}

/** Of hundreds of links with the same words, each says to a screen reader whose it is. */
function unseenName({ name }: Practice): unknown {
  return name ? html`<span class="visually-hidden">, ${name}</span>` : nothing;
}

function slot(filling: PracticeCardFilling, name: PracticeCardSlot, own: unknown): TemplateResult {
  const consult = name === 'action' ? filling.consult : nothing;
  // What the page has put there stands in place of ours.
  return html`<slot name=${name} @slotchange=${filling.refresh} @click=${consult}
    >${filling.has(name) ? nothing : own}</slot
  >`;
}

const listFormat = keptBy((locale) => new Intl.ListFormat(locale));

function address(
  { host }: PracticeCardView,
  name: string,
  url: string | undefined,
  isSafe = isWebAddress,
): string {
  if (!url) return '';
  if (host) return safeUrl(host, name, url, isSafe);
  return isSafe(url) ? url : '';
}
