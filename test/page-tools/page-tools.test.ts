import { expect } from '@open-wc/testing';

import { pageTools } from '../../src/page-tools/page-tools.js';
import { readAloudWith } from '../../src/page-tools/read-aloud.js';

import { FakeSpeech } from './fake-speech.js';
import { buildViewStage, faultsOf, type ViewStage } from './view-stage.js';

const glossary = { ecg: 'A picture of how the heart beats.' };
const page = '<h1>An ECG</h1><p><a href="#here">Here</a></p>';
const voices = [{ name: 'Ann', lang: 'en-US', localService: true }];

// Browsers of tests have no voices: reading aloud is opened with some.
const tools = [readAloudWith(() => new FakeSpeech(voices)).tool, ...pageTools.tools.slice(1)];

const spanish: Readonly<Record<string, readonly string[]>> = {
  'read-aloud': ['Leer en voz alta', 'Leer esta página'],
  'page-structure': ['Buscar en esta página', 'Títulos (1)'],
  glossary: ['Palabras explicadas', 'Ir a «ecg»'],
  'own-colors': ['Mis propios colores', 'Texto sobre el fondo: 21 a 1, se lee bien.'],
  'my-settings': ['Mis ajustes', 'Guardar mis ajustes'],
  'barrier-report': ['Informar de un problema de accesibilidad', '¿Qué no pudo usar?'],
};

describe('the tools', () => {
  let menu: ViewStage;

  const build = (language: string) => (menu = buildViewStage(page, { language, glossary }));

  afterEach(() => {
    pageTools.end(document);
    menu.remove();
  });

  it('are these, in this order', () => {
    build('en');
    const names = pageTools.tools.map(({ name }) => name);
    expect(names).to.deep.equal(Object.keys(spanish));
    expect(pageTools.behaviours).to.include.keys('magnifier', 'sound');
  });

  it('do nothing to a page by being offered', () => {
    build('en');
    pageTools.tools.forEach((tool) => tool.works(menu.stage));
    expect(menu.stage.layer.childElementCount + CSS.highlights.size).to.equal(0);
    expect(document.adoptedStyleSheets).to.have.length(0);
  });

  for (const tool of tools) {
    it(`speaks Spanish and has no fault in it: ${tool.name}`, async () => {
      build('es-MX');
      menu.open(tool);
      const [label = '', inside = ''] = spanish[tool.name] ?? [];
      expect(tool.label('es-MX')).to.equal(label);
      expect(tool.label('fr')).to.not.equal(label);
      expect(menu.view.textContent).to.contain(inside);
      expect(await faultsOf(menu)).to.deep.equal([]);
    });

    it(`has only controls that are large enough and have a label: ${tool.name}`, () => {
      build('en');
      menu.open(tool);
      const all = menu.view.querySelectorAll<HTMLElement>(
        'button, input, select, textarea, summary',
      );
      const shown = [...all].filter((each) => each.checkVisibility());
      expect(shown).to.not.be.empty;
      for (const control of shown) {
        const target = control.closest('label') ?? control;
        const { height } = target.getBoundingClientRect();
        expect(height, target.textContent).to.be.at.least(44);
        expect(target.textContent.trim()).to.not.equal('');
      }
    });

    it(`leaves nothing in the page when its view is closed: ${tool.name}`, () => {
      build('en');
      const before = document.documentElement.outerHTML;
      const close = menu.open(tool);
      close();
      menu.view.replaceChildren();
      expect(document.documentElement.outerHTML).to.equal(before);
      expect(CSS.highlights.size).to.equal(0);
      expect(document.adoptedStyleSheets).to.have.length(0);
      expect(menu.mutations()).to.equal(0);
    });
  }

  it('end together: marks and outlines go', () => {
    build('en');
    const [, structure, words] = pageTools.tools;
    if (words) menu.open(words);
    menu.control('Mark these words').click();
    if (structure) menu.open(structure);
    menu.view.querySelectorAll('details').forEach((each) => (each.open = true));
    menu.control('An ECG').click();
    expect(CSS.highlights.size + menu.stage.layer.childElementCount).to.equal(2);
    pageTools.end(document);
    expect(CSS.highlights.size + menu.stage.layer.childElementCount).to.equal(0);
    expect(document.adoptedStyleSheets).to.have.length(0);
  });
});
