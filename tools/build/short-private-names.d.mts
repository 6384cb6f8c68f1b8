import type { Plugin } from 'rollup';

export function shortPrivateNames(): Plugin;
