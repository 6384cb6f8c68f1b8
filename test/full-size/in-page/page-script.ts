// What the page under test does itself: shadow roots, animations, a video.

const shadowMarkup = `<style>.px { font-size: 17px } :host { display: block }</style>
  <p class="px" data-place="shadow: px">In a shadow root</p>
  <p><a href="#top" data-place="shadow: link">Link</a></p>
  <p class="adopted" data-place="shadow: adopted sheet">Adopted</p><div class="deep"></div>`;

/** Gives an element an open root with a style element, an adopted sheet and another root in it. */
export const openShadow = (host: Element): ShadowRoot => {
  const root = host.attachShadow({ mode: 'open' });
  root.innerHTML = shadowMarkup;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('.adopted { font-size: 15px }');
  root.adoptedStyleSheets = [sheet];
  const deep = root.querySelector('.deep')?.attachShadow({ mode: 'open' });
  if (deep) {
    deep.innerHTML =
      '<style>p { font-size: 14px }</style><p data-place="shadow in shadow">Deep</p>';
  }
  return root;
};

const start = (): void => {
  const host = document.querySelector('#shadow');
  if (host) openShadow(host);
  const phase = [{ '--phase': 0 }, { '--phase': 1 }];
  document.querySelector('#scripted')?.animate(phase, { duration: 900, iterations: Infinity });
  document.querySelector('#ending')?.animate(phase, { duration: 3_600_000 });
  void document.querySelector('video')?.play();
  document.querySelector<HTMLElement>('#focused')?.focus();
};

start();
