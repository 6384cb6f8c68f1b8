/** One way of looking at a story. */
export interface View {
  /** Also the name of the picture's file. */
  readonly name: string;
  /** Width of the window in CSS pixels. */
  readonly width: number;
  readonly theme: 'light' | 'dark';
  /** The page's language, a BCP 47 tag that Storybook's toolbar offers. */
  readonly language: string;
  /** The visitor's own font size, in CSS pixels. */
  readonly fontSize: number;
  readonly forcedColors: boolean;
  /** Whether the elements' own words are as long as those of other languages. */
  readonly longWords: boolean;
  /** Whether the story is photographed, or only measured. */
  readonly picture: boolean;
  /** Whether the story is measured, or only photographed. */
  readonly geometry: boolean;
}

const usual: Omit<View, 'name'> = {
  width: 800,
  theme: 'light',
  language: 'en',
  fontSize: 16,
  forcedColors: false,
  longWords: false,
  picture: false,
  geometry: true,
};

const narrow = { ...usual, width: 320 };

/** Every view of a story: four are photographed, most are measured. */
export const views: readonly View[] = [
  { ...usual, name: 'light', picture: true },
  { ...usual, name: 'wide', width: 1280 },
  { ...usual, name: 'dark', theme: 'dark', picture: true, geometry: false },
  { ...usual, name: 'right-to-left', language: 'ar', picture: true },
  { ...narrow, name: 'narrow', picture: true },
  { ...narrow, name: 'narrow-text-200', fontSize: 32 },
  { ...narrow, name: 'narrow-spanish', language: 'es' },
  { ...narrow, name: 'narrow-arabic', language: 'ar' },
  { ...narrow, name: 'narrow-long-words', longWords: true },
  { ...narrow, name: 'narrow-forced-colors', forcedColors: true },
];

/** What every run of all tests can afford: a picture in light, the measures at 320 px. */
export const shortViews: readonly View[] = views
  .filter(({ name }) => name === 'light' || name === 'narrow')
  .map((view) => ({ ...view, picture: view.name === 'light', geometry: view.name === 'narrow' }));
