import type { Plugin } from 'rollup';

export function letForConst(): Plugin;
