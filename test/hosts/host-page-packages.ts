import { readFileSync } from 'node:fs';

import { compile } from 'tailwindcss';

import { foreignPages, uswdsPage } from '../full-size/foreign-pages.ts';

import { made, ordinary, type HostPage } from './host-page-markup.ts';

const sheet = (path: string) => `<link rel="stylesheet" href="/packages/${path}"/>`;
const script = (path: string) => `<script defer src="/packages/${path}"></script>`;

const framework = (name: string, head: string, body: string, root?: string): HostPage => ({
  name,
  html: made({ head, body: body + ordinary, ...(root && { root: `lang="en" ${root}` }) }),
});

const tailwindClasses =
  'mx-auto max-w-4xl p-6 flex gap-4 grid grid-cols-2 text-lg font-bold tracking-wide space-y-4 prose rounded-xl shadow-lg antialiased uppercase leading-10 divide-y *:p-4 **:m-2';

/** Tailwind's preflight, theme and some utilities, compiled as its own command does it. */
const tailwindCss = async (): Promise<string> => {
  const { build } = await compile('@import "tailwindcss";', {
    loadStylesheet: (id) => {
      const name = id === 'tailwindcss' ? 'index.css' : id.replace(/^.*\//, '');
      const path = `node_modules/tailwindcss/${name}`;
      return Promise.resolve({ path, base: '', content: readFileSync(path, 'utf8') });
    },
  });
  return build(tailwindClasses.split(' '));
};

const bootstrap = `<nav class="navbar navbar-expand-lg bg-body-tertiary"><div class="container-fluid">
  <a class="navbar-brand" href="#n">North</a></div></nav><div class="container"><div class="row row-cols-2 g-4">
  <div class="col"><div class="card"><div class="card-body"><h5 class="card-title">Care</h5>
  <a href="#g" class="btn btn-primary stretched-link">Go</a></div></div></div></div>
  <div class="input-group"><span class="input-group-text">@</span><input class="form-control"></div>
  <div class="accordion"><div class="accordion-item"><h2 class="accordion-header"><button class="accordion-button" type="button">One</button></h2></div></div></div>`;

const bulma = `<section class="hero is-primary"><div class="hero-body"><p class="title">North</p></div></section>
  <div class="columns"><div class="column"><div class="card"><div class="card-content"><div class="content">Care</div></div></div></div>
  <div class="column"><div class="field"><label class="label">Name</label><div class="control"><input class="input"></div></div><button class="button is-link">Go</button></div></div>`;

const pico = `<main class="container"><article><header>North</header><form><fieldset role="group"><input name="e" placeholder="Email"><input type="submit" value="Go"></fieldset></form>
  <details><summary role="button">More</summary><p>Text</p></details></article></main>`;

const semantic = `<div class="ui menu"><a class="active item" href="#h">Home</a></div><div class="ui container"><div class="ui cards"><div class="card"><div class="content">
  <div class="header">Care</div></div></div></div><form class="ui form"><div class="field"><label>Name</label><input></div><button class="ui button" type="button">Go</button></form></div>`;

const materialize = `<nav><div class="nav-wrapper"><a href="#l" class="brand-logo">North</a></div></nav><div class="row"><div class="col s12 m6"><div class="card blue-grey"><div class="card-content white-text">
  <span class="card-title">Care</span></div></div></div><div class="input-field col s6"><input id="n" type="text"><label for="n">Name</label></div><a class="waves-effect waves-light btn" href="#w">Go</a></div>`;

const tachyons = `<article class="mw5 center bg-white br3 pa3 pa4-ns mv3 ba b--black-10"><h1 class="f4 tracked ttu">North</h1><p class="lh-copy measure center f6 black-70">Care</p></article>`;

const pure = `<div class="pure-menu pure-menu-horizontal"><a href="#p" class="pure-menu-heading pure-menu-link">North</a></div><div class="pure-g"><div class="pure-u-1-3"><form class="pure-form pure-form-stacked"><input><button class="pure-button pure-button-primary" type="button">Go</button></form></div></div>`;

const tailwind = `<div class="mx-auto max-w-4xl p-6 space-y-4 antialiased"><div class="flex gap-4 rounded-xl shadow-lg *:p-4"><h1 class="text-lg font-bold tracking-wide uppercase">North</h1></div></div>`;

const withFrameworks = async (): Promise<readonly HostPage[]> => [
  framework(
    'Bootstrap 5.3',
    sheet('bootstrap/dist/css/bootstrap.css') + script('bootstrap/dist/js/bootstrap.bundle.js'),
    bootstrap,
  ),
  framework(
    'Bootstrap 5.3, dark',
    sheet('bootstrap/dist/css/bootstrap.css'),
    bootstrap,
    'data-bs-theme="dark"',
  ),
  framework(
    'Bootstrap 5.3, from right to left',
    sheet('bootstrap/dist/css/bootstrap.rtl.css'),
    bootstrap,
    'dir="rtl"',
  ),
  framework('Bulma', sheet('bulma/css/bulma.css'), bulma),
  framework('Pico', sheet('@picocss/pico/css/pico.css'), pico),
  framework(
    'Pico, classless',
    sheet('@picocss/pico/css/pico.classless.css'),
    pico,
    'data-theme="dark"',
  ),
  framework(
    'Semantic UI',
    sheet('semantic-ui-css/semantic.css') +
      script('jquery/dist/jquery.js') +
      script('semantic-ui-css/semantic.js'),
    semantic,
  ),
  framework(
    'Materialize',
    sheet('materialize-css/dist/css/materialize.css') +
      script('materialize-css/dist/js/materialize.js'),
    materialize,
  ),
  framework('Tachyons', sheet('tachyons/css/tachyons.css'), tachyons),
  framework('Tailwind 4', `<style>${await tailwindCss()}</style>`, tailwind),
  framework('water.css', sheet('water.css/out/water.css'), ''),
  framework('Pure', sheet('purecss/build/pure.css'), pure),
  framework('normalize.css', sheet('normalize.css/normalize.css'), ''),
  framework(
    'Skeleton',
    sheet('skeleton-css/css/normalize.css') + sheet('skeleton-css/css/skeleton.css'),
    '<div class="container"><div class="row"><div class="one-third column">North</div></div></div>',
  ),
];

const more: readonly string[] = [
  'milligram/example.html',
  'foundation-sites/test/visual/card/card.html',
  'foundation-sites/test/visual/form/input-group-xygrid.html',
  'foundation-sites/test/visual/xy-grid/kitchen-sink.html',
  'foundation-sites/test/visual/reveal/basic.html',
  'uikit/tests/form.html',
  'spectre.css/docs/layout/grid.html',
  'startbootstrap-clean-blog/dist/index.html',
  'spectre.css/docs/components/modals.html',
];

/** Where the style sheets and scripts of pages are that expect to be built beside their package. */
export const repaired = (html: string): string =>
  html
    .replaceAll(/\.\.\/assets\/css\/foundation/g, '/packages/foundation-sites/dist/css/foundation')
    .replaceAll('../assets/js/vendor.js', '/packages/jquery/dist/jquery.js')
    .replaceAll(/\.\.\/assets\/js\/foundation/g, '/packages/foundation-sites/dist/js/foundation');

/** Pages and style sheets that nobody here wrote. */
export const packagedPages = async (): Promise<readonly HostPage[]> => [
  ...(await withFrameworks()),
  ...[...foreignPages, ...more].map((path) => ({
    name: path,
    html: path === 'uswds' ? uswdsPage() : { packaged: path },
  })),
];
