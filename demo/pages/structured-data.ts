import type { Article } from './article-content.ts';
import { fullName, type Employee, type Practice } from './practice-content.ts';

// What schema.org has no name for, or what is said elsewhere.
const left = new Set(['timeZone', 'licensedStates', 'brand', 'articleList', 'faq', 'articles']);

/** The practice as a search engine reads it: what schema.org has names for. */
export function practiceData(practice: Practice): object {
  const base = `/${practice.identifier}/`;
  const data = Object.fromEntries(Object.entries(practice).filter(([name]) => !left.has(name)));
  return {
    ...data,
    '@id': `${base}#practice`,
    url: base,
    image: base + practice.image,
    employee: practice.employee.map((each) => personData(practice, each)),
    availableService: practice.availableService.map((each) => ({
      '@type': 'MedicalProcedure',
      ...each,
    })),
  };
}

/** The questions of a practice as a search engine reads them. */
export function questionsData({ faq }: Practice): object {
  return {
    '@context': 'https://schema.org',
    '@type': 'FAQPage',
    mainEntity: faq.map(({ question, answer }) => ({
      '@type': 'Question',
      name: question,
      acceptedAnswer: { '@type': 'Answer', text: answer },
    })),
  };
}

/** An article as a search engine reads it. A date that is missing is left out. */
export function articleData(practice: Practice, article: Article): object {
  const { slug, headline, articleSection, datePublished, dateModified, inLanguage } = article;
  const base = `/${practice.identifier}/`;
  const person = (id: string | undefined) =>
    practice.employee
      .filter(({ identifier }) => identifier === id)
      .map((each) => personData(practice, each))[0];
  return {
    '@context': 'https://schema.org',
    '@type': 'MedicalWebPage',
    url: `${base}articles/${slug}`,
    reviewedBy: person(article.reviewedBy),
    lastReviewed: article.lastReviewed,
    mainEntity: {
      '@type': 'Article',
      headline,
      articleSection,
      datePublished,
      dateModified,
      inLanguage,
      abstract: article.abstract,
      author: person(article.author),
      publisher: { '@id': `${base}#practice` },
      image: { '@type': 'ImageObject', url: base + article.image, width: 1200, height: 675 },
    },
  };
}

function personData(practice: Practice, employee: Employee): object {
  const base = `/${practice.identifier}/`;
  return {
    '@type': 'Person',
    '@id': `${base}#${employee.identifier}`,
    name: fullName(employee),
    jobTitle: employee.jobTitle,
    image: base + employee.image,
    url: `${base}#${employee.identifier}`,
  };
}
