import { pick, randomFrom } from './in-page/random.ts';

const words =
  'back pain often gets better with time and movement ask our team about care that fits your day'.split(
    ' ',
  );

const fontSizes = (random: () => number) =>
  pick(random, [
    `${Math.round(11 + random() * 20)}px`,
    `${(0.7 + random()).toFixed(2)}rem`,
    `${(0.8 + random() / 2).toFixed(2)}em`,
    `${Math.round(80 + random() * 60)}%`,
    `clamp(12px, ${(1 + random() * 2).toFixed(1)}vw, 24px)`,
    `calc(0.5rem + ${(random() * 2).toFixed(1)}vw)`,
    `var(--size-${Math.floor(random() * 5)})`,
    `max(14px, ${(0.8 + random()).toFixed(2)}em)`,
  ]);

const colors = ['#123', 'rgb(20 60 90)', 'hsl(200 50% 30%)', 'teal', '#b00020', 'rgb(0 0 0 / 0.7)'];

const around = (rule: string, index: number): string =>
  [
    rule,
    `@media (min-width: 300px) { ${rule} }`,
    `@layer theme { ${rule} }`,
    `@supports (color: red) { ${rule} }`,
    `@container (min-width: 1px) { ${rule} }`,
    `main { & ${rule} }`,
  ][index % 6] ?? rule;

/** A style sheet of a few hundred rules in every kind of group. */
export const bigSheet = (seed: number): string => {
  const random = randomFrom(seed);
  const rules = Array.from({ length: 400 }, (_, index) => {
    const important = random() < 0.1 ? '!important' : '';
    const size = `font-size: ${fontSizes(random)}${important}`;
    const height = pick(random, ['1.4', '1.6em', '24px', 'normal']);
    const background = random() < 0.1 ? 'background: #f4f8fb;' : '';
    return around(
      `.c${index} { ${size}; line-height: ${height}; color: ${pick(random, colors)}; ${background} }`,
      index,
    );
  });
  return rules.join('\n');
};

const text = (random: () => number, length: number) =>
  Array.from({ length }, () => pick(random, words)).join(' ');

const inlineStyle = (random: () => number, importance: number) => {
  if (random() > 0.08) return '';
  return ` style="font-size: ${fontSizes(random)}${random() < importance ? ' !important' : ''}"`;
};

const block = (random: () => number, importance: number): string => {
  const words = () => text(random, 4 + Math.floor(random() * 8));
  const name = () => `class="c${Math.floor(random() * 400)}"${inlineStyle(random, importance)}`;
  const items = Array.from(
    { length: 6 },
    () => `<li ${name()}><a href="#top" ${name()}>${words()}</a> <b ${name()}>${words()}</b></li>`,
  );
  return `<section ${name()}><h2 ${name()}>${words()}</h2>
    <p ${name()}>${words()} <em ${name()}>${words()}</em> <a href="#top">${words()}</a></p>
    <div ${name()}><div ${name()}>${words()}<span ${name()}>${words()}</span></div></div>
    <ul>${items.join('')}</ul>
    <table><tbody><tr><td ${name()}>${words()}</td><td>${words()}</td></tr></tbody></table>
    <p><label ${name()}>Name <input ${name()}></label> <button ${name()}>Send</button></p>
    <svg width="40" height="20" aria-hidden="true"><circle r="5"></circle></svg></section>`;
};

const ELEMENTS_OF_A_BLOCK = 38;

/**
 * Blocks of ordinary content, of so many elements at least.
 *
 * @param importance - The share of the sizes in `style` attributes that are important.
 */
export const filling = (seed: number, elements: number, importance = 0.3): string => {
  const random = randomFrom(seed);
  return Array.from({ length: Math.ceil(elements / ELEMENTS_OF_A_BLOCK) }, () =>
    block(random, importance),
  ).join('\n');
};

/** Rules for every kind of place, and the variables of the big sheet. */
export const ownStyles = `
  :root { --size-0: 13px; --size-1: 0.9rem; --size-2: 18px; --size-3: 1.2em; --size-4: 20px; }
  body { margin: 0; padding-top: 60px; font: 16px/1.5 sans-serif; background: #fff; }
  main { container-type: inline-size; }
  .fixed { position: fixed; top: 0; left: 0; right: 0; height: 40px; background: #eee; }
  .nested .fixed { top: 40px; height: 20px; }
  .px { font-size: 17px; } .rem { font-size: 1.1rem; } .em { font-size: 1.2em; }
  .percent { font-size: 90%; } .vw { font-size: 1.5vw; } .keyword { font-size: large; }
  .clamp { font-size: clamp(14px, 2vw, 22px); } .variable { font-size: var(--size-2); }
  .important { font-size: 19px !important; } .shorthand { font: italic 18px/24px serif; }
  .before::before { content: "Note: "; font-size: 12px; }
  @layer theme { .layered { font-size: 15px; } }
  @container (min-width: 1px) { .contained { font-size: 15px; } }
  .nest { & .nested-rule { font-size: 15px; } }
  .late-sheet { font-size: 17px; }
  .justified { text-align: justify; hyphens: auto; }
  .thin { font-weight: 300; }
  @keyframes phase { to { --phase: 1; } }
  .moving { animation: phase 2s linear infinite; }
  .glass { background: rgb(255 255 255 / 0.6); backdrop-filter: blur(4px); opacity: 0.9; }
  .dark-band { background: #123; color: #fff; } .photo { width: 80px; height: 60px; }
`;

const samples = `
  <p class="px" data-place="px">Text of 17 pixels</p>
  <p class="rem" data-place="rem">Text in rem</p>
  <p class="px"><span class="em" data-place="em in px">Text in em</span></p>
  <p class="percent" data-place="percent">Text in per cent</p>
  <p class="vw" data-place="vw">Text in vw</p>
  <p class="clamp" data-place="clamp">Text between two sizes</p>
  <p class="variable" data-place="variable">Text of a variable size</p>
  <p class="keyword" data-place="keyword">Large text</p>
  <p class="important" data-place="important rule">Important text</p>
  <p class="shorthand" data-place="shorthand">Text with a whole font</p>
  <p class="before" data-place="generated">Something stands before it</p>
  <p style="font-size: 21px" data-place="inline">Inline</p>
  <p style="font-size: 21px !important; color: #333 !important; line-height: 20px !important"
    data-place="inline important">Inline and important</p>
  <p class="layered" data-place="layer">In a layer</p>
  <p class="contained" data-place="container">In a container query</p>
  <div class="nest"><p class="nested-rule" data-place="nesting">In a nested rule</p></div>
  <div data-place="bare text">Nothing but text</div>
  <p class="justified" lang="en" data-place="justified">Uncharacteristically justified text</p>
  <p class="glass" data-place="glass">Text on glass</p>
  <p><a href="#top" id="focused" data-place="what has focus">Focused</a></p>
  <p class="thin" data-place="thin">Thin text</p>
  <p class="dark-band" data-place="dark band">Light text on dark</p>
  <p class="foreign" data-place="sheet of another origin">Styled from elsewhere</p>
  <h1 data-place="h1">Heading</h1><h2 data-place="h2">Heading</h2><h3 data-place="h3">Heading</h3>
  <p><a href="#top" data-place="link">A link</a></p>
  <p><button data-place="button">Send</button> <input data-place="input" value="Jane">
    <select data-place="select"><option>One</option></select>
    <textarea data-place="textarea">Text</textarea></p>
  <ul><li data-place="list item">Item</li></ul>
  <table><tbody><tr><td data-place="cell">Cell</td></tr></tbody></table>
  <p><img class="photo" src="/photo.png" alt="A spine" data-place="picture">
    <img class="photo" src="/moving.gif" alt="A bend" data-place="GIF"></p>
  <video width="80" height="60" autoplay loop muted data-place="video"></video>
  <audio data-place="audio"></audio>
  <p class="moving" data-place="CSS animation">Moving</p>
  <p id="scripted" data-place="web animation">Moved by a script</p>
  <p id="ending" data-place="web animation that ends">Moved by a script</p>
  <div id="shadow"></div>
  <iframe title="Frame" src="/frame.html" data-place="frame itself"></iframe>
`;

/** A page for those who look at every adjustment at every kind of place. */
export const pageOfManyPlaces = (
  foreignOrigin: string,
  elements: number,
): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${elements} elements</title>
<link rel="stylesheet" href="/big.css"><link rel="stylesheet" href="${foreignOrigin}/foreign.css">
<style>${ownStyles}</style>
<script type="module" src="/dist/practice-widgets.js"></script>
<script type="module" src="/in-page/page-script.ts"></script>
<script type="module" src="/in-page/proofs.ts"></script></head><body>
<div class="fixed" data-place="fixed child of body"><a href="#top" data-place="link in it">Home</a></div>
<div class="nested"><div><div class="fixed" data-place="nested fixed">Note</div></div></div>
<practice-accessibility-menu></practice-accessibility-menu>
<main id="top">${samples}${filling(1, elements)}</main></body></html>`;

export const frame = `<!doctype html><html lang="en"><head><title>Frame</title>
<style>.px { font-size: 17px } body { font: 16px/1.5 serif }</style></head><body>
<p class="px" data-place="frame: px">In a frame</p><p><a href="#" data-place="frame: link">Link</a></p>
</body></html>`;

export const foreignSheet = '.foreign { font-size: 18px; line-height: 22px; color: #246; }';
