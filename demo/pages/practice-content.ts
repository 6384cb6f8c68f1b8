import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { readArticle, type Article } from './article-content.ts';

/** A clinician of a practice, by schema.org's names. */
export interface Employee {
  readonly '@type'?: string;
  /** Names the person in articles and in addresses: `jane-doe`. */
  readonly identifier: string;
  readonly honorificPrefix?: string;
  readonly name: string;
  readonly honorificSuffix?: string;
  readonly jobTitle: string;
  readonly description: string;
  readonly image: string;
  /** The same in Spanish, for those who write in Spanish. */
  readonly es?: { readonly jobTitle: string; readonly description: string };
}

/** Times of some days of the week, or of dates where `validFrom` is set; `HH:MM`. */
export interface OpeningHours {
  readonly dayOfWeek?: string | readonly string[];
  readonly opens: string;
  readonly closes: string;
  readonly validFrom?: string;
  readonly validThrough?: string;
}

/** A practice as its `practice.json` says it: schema.org's names, and what schema.org lacks. */
export interface PracticeFile {
  readonly '@type': string;
  readonly identifier: string;
  readonly name: string;
  readonly slogan: string;
  readonly description: string;
  readonly telephone: string;
  readonly email: string;
  readonly address: {
    readonly streetAddress: string;
    readonly addressLocality: string;
    readonly addressRegion: string;
    readonly postalCode: string;
  };
  readonly openingHours: readonly string[];
  readonly openingHoursSpecification: readonly OpeningHours[];
  readonly medicalSpecialty: string | readonly string[];
  readonly availableLanguage: readonly string[];
  readonly image: string;
  readonly timeZone: string;
  readonly licensedStates: readonly string[];
  readonly brand: string;
  /** How the page of all articles shows them, and the feed that it reads them from. */
  readonly articleList: { readonly layout: string; readonly feed: string };
  readonly employee: readonly Employee[];
  readonly availableService: readonly { readonly name: string; readonly description: string }[];
  readonly faq: readonly { readonly question: string; readonly answer: string }[];
}

/** A practice with its articles, the newest first; those without a date come last. */
export interface Practice extends PracticeFile {
  readonly articles: readonly Article[];
}

/**
 * The practices of a folder: one for each folder in it that has a `practice.json`, in the order of
 * their names.
 *
 * @param folder Path of the folder.
 * @throws {SyntaxError} When a file is not JSON or YAML.
 */
export function readPractices(folder: string): readonly Practice[] {
  return readdirSync(folder)
    .sort()
    .filter((id) => existsSync(join(folder, id, 'practice.json')))
    .map((id) => readPractice(join(folder, id)));
}

/** How a person is addressed in full: `Dr. Jane Doe, MD`. */
export function fullName({ honorificPrefix, name, honorificSuffix }: Employee): string {
  // 'Ms.' and 'Mr.' beside a degree are one title too many.
  const title = honorificPrefix === 'Dr.' ? 'Dr. ' : '';
  return `${title}${name}${honorificSuffix ? `, ${honorificSuffix}` : ''}`;
}

/** What a person is and does, in the language of a page where that is known. */
export function roleOf(
  employee: Employee,
  language: string,
): Pick<Employee, 'jobTitle' | 'description'> {
  return (/^es\b/i.test(language) && employee.es) || employee;
}

/** The person of a practice with an identifier. */
export function employeeOf(practice: PracticeFile, id: string | undefined): Employee | undefined {
  return practice.employee.find(({ identifier }) => identifier === id);
}

/** The specialties in one line. */
export function specialties({ medicalSpecialty }: PracticeFile): string {
  return [medicalSpecialty].flat().join(' · ');
}

/**
 * The articles of one language, whatever its region.
 *
 * @param language Primary subtag: `es`.
 */
export function inLanguage(articles: readonly Article[], language: string): readonly Article[] {
  return articles.filter((article) => article.inLanguage.split('-')[0] === language);
}

function readPractice(folder: string): Practice {
  const file = JSON.parse(readFileSync(join(folder, 'practice.json'), 'utf8')) as PracticeFile;
  const articles = readdirSync(join(folder, 'articles'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => readArticle(join(folder, 'articles', name)))
    .sort((one, other) => instant(other) - instant(one));
  return { ...file, articles };
}

function instant({ datePublished }: Article): number {
  return datePublished ? Date.parse(datePublished) : 0;
}
