/** Attributes of a widget by name; `true` is one without a value. `slot` names the slot that it goes into. */
export type WidgetAttributes = Readonly<Record<string, string | true>>;

/** One way to write a widget into a page. */
export interface Writing {
  /**
   * A widget.
   *
   * @param tag The element's name: `practice-hours`.
   * @param content HTML of its content, written in the same way.
   */
  widget(tag: string, attributes?: WidgetAttributes, content?: string): string;
  /** Content of a widget that goes into one of its slots. */
  slotted(tag: string, slot: string, html: string): string;
}

/** What describes the box on the page itself, whatever stands in it. */
const ofBox = /^(?:id|class|lang|dir|hidden|title|role|aria-.+)$/;

/**
 * A widget as a placeholder, for editors that strip unknown tags: what WordPress keeps of an author
 * who may not write any HTML. All on one line: its classic editor makes paragraphs of lines.
 */
export function placeholderHtml(tag: string, attributes: WidgetAttributes = {}, content = '') {
  const data = Object.entries(attributes).map(
    ([name, value]) => [ofBox.test(name) ? name : `data-${name}`, value] as const,
  );
  const all = {
    'data-practice-widget': tag.replace(/^practice-/, ''),
    ...Object.fromEntries(data),
  };
  return `<div${attributesHtml(all)}>${content}</div>`;
}

/** A widget as its tag. */
export function tagHtml(tag: string, attributes: WidgetAttributes = {}, content = '') {
  return `<${tag}${attributesHtml(attributes)}>${content}</${tag}>`;
}

/** Everything as tags. */
export const asTags: Writing = {
  widget: tagHtml,
  slotted: (tag, slot, html) => tagHtml(tag, { slot }, html),
};

/** Everything as placeholders. */
export const asPlaceholders: Writing = {
  widget: placeholderHtml,
  slotted: (tag, slot, html) => tagHtml(tag, { 'data-slot': slot }, html),
};

function attributesHtml(attributes: WidgetAttributes): string {
  return Object.entries(attributes)
    .map(([name, value]) => (value === true ? ` ${name}` : ` ${name}="${escaped(value)}"`))
    .join('');
}

/** HTML, section 13.1.2.3; and what WordPress would take for the end of a tag, or for a shortcode. */
function escaped(text: string): string {
  const references: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '"': '&quot;',
    '<': '&lt;',
    '>': '&gt;',
    '[': '&#91;',
    ']': '&#93;',
  };
  return text.replace(/[&"<>[\]]/g, (character) => references[character] ?? character);
}
