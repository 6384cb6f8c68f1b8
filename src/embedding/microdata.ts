/** A thing of schema.org. */
export interface DataItem {
  readonly type: string;
  readonly properties: Readonly<Record<string, DataValue | readonly DataValue[] | undefined>>;
}

/** A text, or another thing. */
export type DataValue = string | DataItem;

/** Draws a thing as microdata. HTML, section 5.2: an item is an element with a type, its properties are elements in it. */
export function drawItem(page: Document, { type, properties }: DataItem): HTMLElement {
  const item = page.createElement('div');
  item.hidden = true;
  item.setAttribute('itemscope', '');
  item.setAttribute('itemtype', `https://schema.org/${type}`);
  Object.entries(properties).forEach(([name, given]) => {
    const values: readonly DataValue[] = given === undefined ? [] : [given].flat();
    for (const value of values) item.appendChild(drawProperty(page, name, value));
  });
  return item;
}

function drawProperty(page: Document, name: string, value: DataValue): HTMLElement {
  const element = typeof value === 'string' ? drawValue(page, value) : drawItem(page, value);
  element.setAttribute('itemprop', name);
  return element;
}

/** HTML, section 5.2.3: an address is the value of a link. */
function drawValue(page: Document, value: string): HTMLElement {
  const isAddress = /^https?:\/\/\S+$/.test(value);
  const element = page.createElement(isAddress ? 'link' : 'meta');
  element.setAttribute(isAddress ? 'href' : 'content', value);
  return element;
}
