import type { OpeningHoursSpecification, PostalAddress, Practice } from './practice.js';

type Node = Readonly<Record<string, unknown>>;

const medical =
  /^(Medical|Physician|IndividualPhysician|Hospital|Dentist|Dentistry|Dermatology|Optician|Pharmacy|Physiotherapy|Pediatric|Chiropract|DiagnosticLab|CommunityHealth|PrimaryCare|Podiatric|Gynecologic|Obstetric|Geriatric|Emergency|CovidTesting)/;
const addressNames = [
  'streetAddress',
  'addressLocality',
  'addressRegion',
  'postalCode',
  'addressCountry',
] as const;

/**
 * The practices that a schema.org JSON-LD text describes, the likeliest first: medical types
 * before other local businesses, in the order of the text otherwise. `@graph`, arrays and lists of
 * types are followed.
 *
 * @param text The content of a `<script type="application/ld+json">`.
 * @throws {SyntaxError} When the text is not JSON; the message names the fault.
 */
export function practicesInJsonLd(text: string): readonly Practice[] {
  const nodes = flatten(JSON.parse(text));
  const ranked = nodes.map((node) => ({ node, rank: rankOf(typesOf(node)) }));
  return ranked
    .filter(({ rank }) => rank > 0)
    .sort((one, other) => other.rank - one.rank)
    .map(({ node }) => toPractice(node));
}

function flatten(value: unknown): Node[] {
  if (Array.isArray(value)) return value.flatMap(flatten);
  if (!isNode(value)) return [];
  return [value, ...flatten(value['@graph']), ...flatten(value.mainEntity)];
}

/** A list of names that stand for true and false in schema.org's data. */
const truths: Readonly<Record<string, boolean>> = {
  true: true,
  yes: true,
  false: false,
  no: false,
};

/**
 * The practices of a directory's data, in their order: an array, a schema.org `ItemList`, a JSON-LD
 * `@graph`, an object with `practices`, or one practice. What has a name and no type is taken for a
 * practice; what has no name is left out, and the organisation that publishes the list.
 *
 * @param value What a file or a script said; may be anything.
 */
export function practicesIn(value: unknown): readonly Practice[] {
  const found = listed(value);
  const likely = found.filter(({ rank }) => rank > 1);
  return (likely.length > 0 ? likely : found).map(({ node }) => toPractice(node));
}

function listed(value: unknown): readonly { readonly node: Node; readonly rank: number }[] {
  if (Array.isArray(value)) return value.flatMap(listed);
  if (!isNode(value)) return [];
  const { practices, itemListElement, item, mainEntity, '@graph': graph } = value;
  const within = [practices, graph, itemListElement, item, mainEntity].filter(isNode);
  const types = typesOf(value);
  const rank = types.length > 0 ? rankOf(types) : within.length > 0 ? 0 : 2;
  const own = rank > 0 && text(value.name) ? [{ node: value, rank }] : [];
  return [...own, ...listed(within)];
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null;
}

function typesOf(node: Node): string[] {
  return texts(node['@type']).map((type) => type.replace(/^.*[/:#]/, ''));
}

function rankOf(types: readonly string[]): number {
  // A specialty or a web page about health is 'Medical…' too, but nobody to call.
  if (types.some((type) => /^Medical(WebPage|Condition|Procedure|Specialty|Therapy)/.test(type))) {
    return 0;
  }
  if (types.some((type) => medical.test(type))) return 3;
  if (types.some((type) => type.endsWith('Business'))) return 2;
  return types.includes('Organization') ? 1 : 0;
}

/** A practice as schema.org's names tell of it: what can't be read is left out. */
export function toPractice(node: Node): Practice {
  const practice: Record<string, unknown> = {
    id: text(node.identifier) ?? text(node['@id']) ?? text(node.id),
    name: text(node.name),
    telephone: text(node.telephone),
    url: text(node.url),
    image: text(node.image) ?? text(node.logo),
    address: address(node.address),
    openingHours: some(texts(node.openingHours)),
    openingHoursSpecification: some(hours(node.openingHoursSpecification)),
    specialOpeningHoursSpecification: some(hours(node.specialOpeningHoursSpecification)),
    medicalSpecialty: some(texts(node.medicalSpecialty)),
    availableLanguage: some(texts(node.availableLanguage)),
    hasMap: text(node.hasMap),
    isAcceptingNewPatients: truth(node.isAcceptingNewPatients),
    distance: text(node.distance),
    consultUrl: text(node.consultUrl) ?? actionTarget(node.potentialAction),
    // What schema.org has no names for, by ours.
    telehealth: truth(node.telehealth),
    locale: text(node.locale),
    consultEndpoint: text(node.consultEndpoint),
    timeZone: text(node.timeZone),
    licensedStates: some(texts(node.licensedStates)),
  };
  return Object.fromEntries(Object.entries(practice).filter(([, value]) => value !== undefined));
}

function some<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length > 0 ? list : undefined;
}

/** A text, or the text of the object that schema.org allows in its place. */
function text(value: unknown): string | undefined {
  if (Array.isArray(value)) return text(value[0]);
  if (typeof value === 'string') return value.trim() || undefined;
  if (typeof value === 'number') return String(value);
  if (!isNode(value)) return undefined;
  return text(value.value) ?? text(value.url) ?? text(value.name) ?? text(value['@id']);
}

function texts(value: unknown): string[] {
  const list = Array.isArray(value) ? value : [value];
  return list.map((each) => text(each)).filter((each) => each !== undefined);
}

function address(value: unknown): PostalAddress | undefined {
  const node: unknown = Array.isArray(value) ? value[0] : value;
  if (!isNode(node)) {
    const streetAddress = text(node);
    return streetAddress ? { streetAddress } : undefined;
  }
  const parts = addressNames.map((name) => [name, text(node[name])] as const);
  return Object.fromEntries(parts.filter(([, part]) => part !== undefined));
}

function hours(value: unknown): OpeningHoursSpecification[] {
  return flatten(value).map((node) => {
    const days = texts(node.dayOfWeek).map((day) => day.replace(/^.*\//, ''));
    const times = (['opens', 'closes', 'validFrom', 'validThrough'] as const)
      .map((name) => [name, text(node[name])] as const)
      .filter(([, time]) => time !== undefined);
    return { dayOfWeek: days, ...(Object.fromEntries(times) as OpeningHoursSpecification) };
  });
}

function truth(value: unknown): boolean | undefined {
  if (typeof value === 'boolean') return value;
  return truths[(text(value) ?? '').replace(/^.*\//, '').toLowerCase()];
}

/** schema.org's `ReserveAction` and its like: an address, or an entry point with one. */
function actionTarget(value: unknown): string | undefined {
  const action: unknown = Array.isArray(value) ? value[0] : value;
  const target = isNode(action) ? action.target : undefined;
  return (isNode(target) ? text(target.urlTemplate) : undefined) ?? text(target);
}
