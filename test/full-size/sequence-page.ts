import { filling, ownStyles } from './page-of-many-places.ts';

/** A smaller page, the same for the same seed, that is changed at random while it is adjusted. */
export const sequencePage = (seed: number): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Page ${seed}</title>
<link rel="stylesheet" href="/big.css"><style>${ownStyles}</style>
<script type="module" src="/dist/practice-widgets.js"></script></head><body>
<div class="fixed"><a href="#top">Home</a></div>
<practice-accessibility-menu storage="none"></practice-accessibility-menu>
<main id="top">${filling(seed, 160)}</main></body></html>`;

/** Two of the same page beside each other: one to adjust, and its twin. */
export const twins = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Twins</title>
<style>iframe { width: 480px; height: 600px; border: 0 }</style>
<script type="module" src="/in-page/twins.ts"></script></head><body>
<iframe title="Adjusted"></iframe><iframe title="Twin"></iframe></body></html>`;
