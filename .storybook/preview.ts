import '@fontsource-variable/nunito';
import '@fontsource-variable/source-sans-3';
import '@fontsource-variable/source-serif-4';
import '@fontsource/noto-sans-arabic/400.css';
import '@fontsource/noto-sans-arabic/600.css';
import '@fontsource/noto-sans-arabic/700.css';

import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import { action } from 'storybook/actions';

import manifest from '../dist/custom-elements.json' with { type: 'json' };
import { pageRules } from '../test/stories/page-rules.ts';
import { elementsOf } from '../tools/manifest.ts';

import { describeAnatomy } from './anatomy.ts';
import { argTypesOf } from './arg-types.ts';
import ElementPage from './element-page.mdx';
import { keepFrameQuiet } from './quiet-frames.ts';
import { withSurroundings } from './surroundings.ts';
import { initialSurroundings, toolbars } from './toolbars.ts';
import './workbench.css';

setCustomElementsManifest(manifest);
keepFrameQuiet();

const elements = elementsOf(manifest);
describeAnatomy(elements);

// Every sheet in the folder is a brand by its file's name. Vite loads no sheet of a glob of which
// only the keys are asked for in the same expression.
const sheets = import.meta.glob('../demo/brands/*.css', { eager: true });
const brands = Object.keys(sheets)
  .map((path) => path.replace(/^.*\/|\.css$/g, ''))
  .sort();

// What a site can listen to is shown while one uses a story.
const events = new Set(elements.flatMap((element) => element.events ?? []).map(({ name }) => name));
for (const name of events) document.addEventListener(name, action(name));

const preview: Preview = {
  tags: ['autodocs'],
  globalTypes: toolbars(brands),
  initialGlobals: { ...initialSurroundings },
  parameters: {
    a11y: { options: { rules: pageRules } },
    backgrounds: { disable: true },
    controls: { expanded: true },
    docs: {
      page: ElementPage,
      extractArgTypes: (tag: string) => {
        const element = elements.find(({ tagName }) => tagName === tag);
        return element ? argTypesOf(element) : {};
      },
    },
    options: { storySort: { order: ['Welcome', 'Builder', 'Tokens', 'Recipes', 'Elements'] } },
    viewport: {
      options: {
        phone: { name: 'Small phone, 320', styles: { width: '320px', height: '640px' } },
        tablet: { name: 'Tablet, 768', styles: { width: '768px', height: '1024px' } },
        desktop: { name: 'Desktop, 1280', styles: { width: '1280px', height: '800px' } },
        wide: { name: '4K, 3840', styles: { width: '3840px', height: '2160px' } },
      },
    },
  },
  decorators: [withSurroundings],
};

export default preview;
