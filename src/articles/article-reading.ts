/** What is loaded only where articles come from a feed, or bring markup of their own. */
export { readFeeds } from './feeds/feeds.js';
export { rebuildMarkup } from './safe-markup.js';
