import { html, type Markup } from './markup.ts';
import { plainPage } from './page-frame.ts';

/** Where one puts a widget together, sees it and copies what a site needs. */
export function builderPage(): Markup {
  return plainPage({
    title: 'Build a widget',
    description: 'Choose a widget, fill its options, see it, and copy it to your site.',
    language: 'en',
    kind: 'builder-page',
    head: html`<link rel="stylesheet" href="/builder/builder.css" />
      <script type="module" src="/builder/widget-builder.js"></script>`,
    main: html`<div class="inner page-head">
      <h1>Build a widget</h1>
      <p class="lead">Choose one, fill it in, see how it looks, and copy the code to your site.</p>
      <widget-builder
        manifest="/dist/custom-elements.json"
        tokens="/builder/tokens.json"
        preview="/builder/preview.html"
        library="/dist/"
      >
        <p>The builder needs JavaScript. What every widget takes is listed in the README.</p>
      </widget-builder>
    </div>`,
  });
}
