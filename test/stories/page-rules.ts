/**
 * Rules of axe-core that judge a whole page. A story is a part of one: the site around it has the
 * landmarks and the main heading.
 */
export const pageRules = {
  // Content belongs into landmarks: those are the site's.
  region: { enabled: false },
  // The main heading is the page's; an invitation starts with a second-level one.
  'page-has-heading-one': { enabled: false },
  // The main landmark is the page's.
  'landmark-one-main': { enabled: false },
} as const;
