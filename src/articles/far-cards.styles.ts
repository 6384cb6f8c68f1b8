import { css } from 'lit';

import { keepEnterInCards } from '../embedding/own-keys.js';

/** From so many cards on, not laying out those that are far away saves more than it costs. */
const many = 60;
/** As high as cards usually are; where one has been seen, the browser remembers its height. */
const rule = `@media not print {
  .card { content-visibility: auto; contain-intrinsic-block-size: auto 26em }
  .horizontal { contain-intrinsic-block-size: auto 14em }
  .overlay { contain-intrinsic-block-size: auto 14em }
  .compact { contain-intrinsic-block-size: auto 6.5em }
  .headline { contain-intrinsic-block-size: auto 5em }
}`;

/** What all single cards share while a page has many of them: nothing is laid out off screen. */
export const farCards = css`
  .room {
    block-size: 26em;
  }

  .horizontal .room,
  .overlay .room {
    block-size: 14em;
  }

  .compact .room,
  .headline .room {
    block-size: 6em;
  }
`;

let count = 0;

/**
 * Tells how many single cards the page has: one more, or one less. One rule in one shared sheet
 * serves all of them, so that no card does anything for it.
 */
export function countCard(change: 1 | -1): void {
  count += change;
  if (count === Number(change > 0)) keepEnterInCards(count > 0);
  const sheet = farCards.styleSheet;
  if (!sheet) return;
  const isOn = sheet.cssRules[0] instanceof CSSMediaRule;
  if (!isOn && count >= many) sheet.insertRule(rule);
  // Half as many: cards that come and go at the limit do not style all others anew each time.
  else if (isOn && count < many / 2) sheet.deleteRule(0);
}
