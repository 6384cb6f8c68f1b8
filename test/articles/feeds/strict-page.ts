import { readFeeds } from '../../../src/articles/feeds/feeds.js';

// Runs in a page with the strictest policy that there is, and tells the test what came of it.
const violations: string[] = [];
document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
  violations.push(`${violatedDirective} ${blockedURI}`);
});

const files = ['own/entities-html.xml', 'own/atom-xhtml.xml', 'own/json-1.1.json'];
const addresses = files.map((file) => new URL(`/test-feeds/file/${file}`, location.href).href);
// No more than these feeds have: the next page of the last one is on another site.
const answer = await readFeeds({ addresses, kind: '', pageSize: 4, count: 4, again: false });
const titles = answer.articles.map(({ headline = '' }) => headline);
parent.postMessage({ titles, violations }, location.origin);
