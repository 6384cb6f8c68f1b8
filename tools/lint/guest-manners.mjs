const syntax = [
  {
    selector: "MemberExpression[object.name='Array'][property.name='from']",
    message: 'Old pages patch Array.from (Prototype.js); spread instead.',
  },
  { selector: 'ForInStatement', message: 'Old pages extend Array.prototype; use for…of.' },
  {
    selector: 'MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML)$/]',
    message: 'No markup from text: build elements or use a template.',
  },
  {
    selector: 'ImportSpecifier[imported.name=/^(styleMap|unsafeHTML|unsafeSVG|unsafeStatic)$/]',
    message: 'Style attributes break strict pages; markup from text breaks safe ones.',
  },
  {
    selector: 'TemplateElement[value.raw=/\\sstyle=/]',
    message: 'A style attribute breaks pages with a strict style-src.',
  },
  {
    selector: 'TemplateElement[value.raw=/[\\d.]rem\\b/]',
    message: 'rem follows the page; sizes are em, from font-size: medium.',
  },
  {
    selector:
      "CallExpression[callee.object.name='console'][callee.property.name=/^(log|info|debug|error)$/]",
    message: 'A guest warns the developer and says nothing else.',
  },
];

/** What a guest on somebody else's page must not do. */
export const guestManners = {
  files: ['src/**/*.ts'],
  rules: {
    'no-eval': 'error',
    'no-restricted-syntax': ['error', ...syntax],
    'no-restricted-globals': [
      'error',
      { name: 'sessionStorage', message: 'What a visitor does is not kept here.' },
      { name: 'event', message: 'Name the event.' },
    ],
  },
};
