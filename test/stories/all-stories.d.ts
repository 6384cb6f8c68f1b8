import type { StoryModule } from './story-rendering.js';

/** Every module of stories by its tag; served by test/support/story-modules.mjs. */
export const allStories: Readonly<Record<string, StoryModule>>;
