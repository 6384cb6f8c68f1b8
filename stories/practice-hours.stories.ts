import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';

import '../src/elements/practice-hours/define.js';
import '../src/elements/practice-profile/define.js';
import type { OpeningHoursSpecification } from '../src/practice/practice.js';

interface Args {
  hours: string;
  timeZone: string;
  layout: string;
}

const minute = 60_000;

/** What the clocks of this machine show some minutes from now, as schema.org writes it. */
const clock = (ahead: number) => {
  const time = new Date(Date.now() + ahead * minute);
  return [time.getHours(), time.getMinutes()]
    .map((number) => String(number).padStart(2, '0'))
    .join(':');
};

/** The date some days from now. */
const date = (ahead: number) => {
  const day = new Date(Date.now() + ahead * 1440 * minute);
  return [day.getFullYear(), day.getMonth() + 1, day.getDate()]
    .map((number) => String(number).padStart(2, '0'))
    .join('-');
};

// The zone of whoever looks: what is open now is open now for them.
const here = new Intl.DateTimeFormat().resolvedOptions().timeZone;

const meta: Meta<Args> = {
  id: 'elements-practice-hours',
  title: 'Elements/Hours',
  component: 'practice-hours',
  args: {
    hours: 'Mo-Fr 09:00-17:00; Sa 10:00-14:00',
    timeZone: 'America/New_York',
    layout: 'full',
  },
  argTypes: { layout: { control: 'inline-radio', options: ['full', 'line'] } },
  render: ({ hours, timeZone, layout }) => html`
    <practice-hours hours=${hours} time-zone=${timeZone} layout=${layout}></practice-hours>
  `,
};

export default meta;
type Story = StoryObj<Args>;

/** The week as a table, under a line that says whether the practice is open. */
export const Default: Story = {};

/** For a header, or beside a phone number. */
export const Line: Story = { args: { layout: 'line' } };

/** It has opened an hour ago. */
export const Open: Story = {
  render: (args) => showAt(args, -60, 240),
};

/** Half an hour before it closes, or less. */
export const ClosingSoon: Story = {
  render: (args) => showAt(args, -240, 20),
};

/** It says when it opens next. */
export const Closed: Story = {
  render: (args) => showAt(args, 180, 420),
};

export const AlwaysOpen: Story = { args: { hours: 'Mo-Su' } };

/** A day off and shorter hours: the week shows the day off, with its date, in its place. */
export const Holiday: Story = {
  render: ({ hours, timeZone, layout }) =>
    showSpecial({ hours, timeZone, layout }, [
      { validFrom: date(2), opens: '00:00', closes: '00:00' },
      { validFrom: date(10), validThrough: date(14), opens: '10:00', closes: '12:00' },
    ]),
};

/** A break at noon. */
export const SeveralIntervals: Story = {
  args: { hours: 'Mo-Th 08:00-12:00,13:00-18:00; Fr 08:00-12:00' },
};

/** What closes before it opens closes on the next day. */
export const Overnight: Story = { args: { hours: 'Mo-Th 09:00-17:00; Fr-Su 18:00-02:00' } };

/** A practice that is far away: both zones are named. */
export const OtherTimeZone: Story = { args: { timeZone: 'Pacific/Chatham' } };

/** The page's own heading stands above. */
export const OwnHeading: Story = {
  render: ({ hours, timeZone }) => html`
    <practice-hours hours=${hours} time-zone=${timeZone}>
      <h2 slot="heading">When we are open</h2>
    </practice-hours>
  `,
};

/** In a column narrower than its words. */
export const LongWords: Story = {
  args: { hours: 'Mo-Th 08:15-12:45,13:30-18:45; Fr 08:15-12:45' },
  render: ({ hours, timeZone, layout }) => html`
    <div style="max-inline-size: 12em" lang="es">
      <practice-hours hours=${hours} time-zone=${timeZone} layout=${layout}></practice-hours>
    </div>
  `,
};

/** What is not certain is not shown: the page's own words stay, and the console says why. */
export const Unknown: Story = {
  args: { hours: 'Mo-Fr nine to five' },
  render: ({ hours, timeZone }) => html`
    <practice-hours hours=${hours} time-zone=${timeZone}>
      <p>Monday to Friday, nine to five.</p>
    </practice-hours>
  `,
};

export const InSpanish: Story = {
  render: (args) => html`<div lang="es">${meta.render?.(args, undefined as never)}</div>`,
};

/** Its words are English until it has others; the table stands where the page begins. */
export const RightToLeft: Story = {
  render: (args) => html`<div dir="rtl">${meta.render?.(args, undefined as never)}</div>`,
};

export const Dark: Story = {
  render: (args) => html`
    <div style="color-scheme: dark; padding: 1em; background: Canvas; color: CanvasText">
      ${meta.render?.(args, undefined as never)}
    </div>
  `,
};

/** Opens and closes some minutes from now, wherever that is. */
function showAt({ layout }: Args, opens: number, closes: number): TemplateResult {
  return html`
    <practice-hours
      hours="Mo-Su ${clock(opens)}-${clock(closes)}"
      time-zone=${here}
      layout=${layout}
    ></practice-hours>
  `;
}

function showSpecial(
  { hours, timeZone, layout }: Args,
  specialOpeningHoursSpecification: readonly OpeningHoursSpecification[],
): TemplateResult {
  const practice = { timeZone, openingHours: hours.split(';'), specialOpeningHoursSpecification };
  return html`
    <practice-profile .practice=${practice}>
      <practice-hours layout=${layout}></practice-hours>
    </practice-profile>
  `;
}
