import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import { html } from 'lit';
import { action } from 'storybook/actions';

import manifest from '../dist/custom-elements.json' with { type: 'json' };
import { pageRules } from '../test/stories/page-rules.ts';

import { argTypesOf, elementsIn } from './arg-types.ts';

setCustomElementsManifest(manifest);

const elements = elementsIn(manifest);
const directions: Readonly<Record<string, string>> = { en: 'ltr', es: 'ltr', ar: 'rtl' };

// What a site can listen to is shown while one uses a story.
const events = new Set(elements.flatMap((element) => element.events ?? []).map(({ name }) => name));
for (const name of events) document.addEventListener(name, action(name));

const preview: Preview = {
  tags: ['autodocs'],
  globalTypes: {
    language: {
      description: 'Language and direction of the page',
      toolbar: {
        icon: 'globe',
        dynamicTitle: true,
        items: [
          { value: 'en', title: 'English' },
          { value: 'es', title: 'Spanish' },
          { value: 'ar', title: 'Arabic: right to left, English words' },
        ],
      },
    },
    theme: {
      description: 'Colour scheme of the page',
      toolbar: {
        icon: 'contrast',
        dynamicTitle: true,
        items: [
          { value: 'light', title: 'Light' },
          { value: 'dark', title: 'Dark' },
        ],
      },
    },
  },
  initialGlobals: { language: 'en', theme: 'light' },
  parameters: {
    a11y: { options: { rules: pageRules } },
    backgrounds: { disable: true },
    controls: { expanded: true },
    docs: {
      extractArgTypes: (tag: string) => {
        const element = elements.find(({ tagName }) => tagName === tag);
        return element ? argTypesOf(element) : {};
      },
    },
    options: { storySort: { method: 'alphabetical' } },
    viewport: {
      options: {
        phone: { name: 'Small phone, 320', styles: { width: '320px', height: '640px' } },
        tablet: { name: 'Tablet, 768', styles: { width: '768px', height: '1024px' } },
        desktop: { name: 'Desktop, 1280', styles: { width: '1280px', height: '800px' } },
        wide: { name: '4K, 3840', styles: { width: '3840px', height: '2160px' } },
      },
    },
  },
  decorators: [
    (story, { globals }) => {
      const { language, theme } = globals as { language: string; theme: string };
      // The backdrop of a dialog and the space around a story are the page's, not the story's.
      document.documentElement.style.colorScheme = theme;
      document.body.style.background = 'Canvas';
      return html`<div
        lang=${language}
        dir=${directions[language] ?? 'ltr'}
        style="color-scheme: ${theme}; background: Canvas; color: CanvasText"
      >
        ${story()}
      </div>`;
    },
  ],
};

export default preview;
