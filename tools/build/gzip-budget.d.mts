import type { Plugin } from 'rollup';

/** Bytes by file name. */
export function gzipBudget(budgets: Readonly<Record<string, number>>): Plugin;
