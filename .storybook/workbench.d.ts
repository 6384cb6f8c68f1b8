/// <reference types="vite/client" />

// The manifest is built: types must hold on a fresh clone too.
declare module '*/custom-elements.json' {
  const manifest: unknown;
  export default manifest;
}

declare module '*.mdx' {
  import type { ComponentType } from 'react';

  const Page: ComponentType;
  export default Page;
}

declare module '@fontsource-variable/*';
