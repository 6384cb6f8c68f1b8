import { fileURLToPath } from 'node:url';

const embedding = (file) =>
  JSON.stringify(fileURLToPath(new URL(`../../build/embedding/${file}`, import.meta.url)));

const policy = /(\w+)\?\1\.createPolicy\("lit-html",\{createHTML:(\w+)=>\2\}\):void 0/;
const suffix = '"$lit$"';
const sink =
  /static createElement\((\w+),\w+\)\{const (\w+)=\w+\.createElement\("template"\);return \2\.innerHTML=\1,\2\}/;
const listener =
  /handleEvent\((\w+)\)\{("function"==typeof this\._\$AH\?.*?:this\._\$AH\.handleEvent\(\1\))\}/;

/**
 * Lit creates a Trusted Types policy when it is imported, which throws (and reports a violation) on
 * a page that lists only its own policies. In the bundle, Lit builds its templates without any
 * guarded sink and creates no policy; docs/decisions/0008-trusted-types.md tells why this is sound.
 * What a template's listener throws is taken in by the element: 0022-what-fails-stays-inside.md.
 * The build fails when Lit no longer reads as it is known here.
 */
export function litWithoutPolicy() {
  return {
    name: 'lit-without-policy',
    transform(code, id) {
      if (!id.endsWith('/lit-html/lit-html.js')) return null;
      if (![policy, sink, listener].every((part) => part.test(code)) || !code.includes(suffix)) {
        this.error('lit-html has changed: its policy, innerHTML, suffix or listener was not found');
      }
      const changed = code
        .replace(policy, 'void 0')
        .replace(suffix, 'boundAttribute')
        .replace(
          sink,
          (_, markup) => `static createElement(${markup}){return templateElement(${markup})}`,
        )
        .replace(
          listener,
          (_, event, call) =>
            `handleEvent(${event}){try{${call}}catch(error){takeIn(this.options?.host??this.element,error)}}`,
        );
      const names =
        `import { boundAttribute, templateElement } from ${embedding('template-element.js')};\n` +
        `import { takeIn } from ${embedding('guard.js')};\n`;
      return { code: names + changed, map: null };
    },
  };
}
