/** Where the built Storybook is; `STORYBOOK` names another. */
export const storybookFolder = process.env.STORYBOOK ?? 'storybook-static';

/** Where the approved pictures are kept; `PICTURES` names another folder, for a trial. */
export const approvedFolder = process.env.PICTURES ?? 'test/pictures/approved';

/** Where the pictures of differences go. */
export const differencesFolder = process.env.DIFFERENCES ?? 'test/pictures/differences';

/** Whether a story is meant: `STORIES` may hold a part of the ids of some. */
export function isChosen({ id }: { readonly id: string }): boolean {
  return id.includes(process.env.STORIES ?? '');
}
