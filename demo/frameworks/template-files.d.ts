// What the build makes of a Vue file; Svelte's own types say it of theirs.
declare module '*.vue' {
  import type { Component } from 'vue';

  const component: Component;
  export default component;
}
